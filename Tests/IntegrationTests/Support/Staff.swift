import Foundation
import NIOHTTP1
import Testing

/// The people and screens of the tests.
enum Staff {
    static let administrator = "administrator.first"
    static let secret = "Bảy chiếc ghế xanh"

    /// What a test signs in as where it does not say otherwise: the administrator, made through the set-up link where
    /// nobody can sign in yet.
    static func administrator(at terminal: Terminal, setup token: String?) async throws -> Terminal {
        if let token {
            let body = ["token": token, "name": administrator, "secret": secret]
            return try await terminal.signedIn(by: "/api/v1/setup", body)
        }
        return try await signedIn(administrator, secret, at: terminal)
    }

    static func signedIn(_ name: String, _ secret: String, at terminal: Terminal) async throws -> Terminal {
        try await terminal.with(.nobody).signedIn(by: "/api/v1/session", ["name": name, "secret": secret])
    }

    /// Adds somebody and signs them in.
    static func added(_ name: String, role: String, by administrator: Terminal) async throws -> Terminal {
        let body = ["name": name, "role": role, "secret": secret]
        let reply = try await administrator.raw(.POST, "/api/v1/users", body: JSONEncoder().encode(body))
        try #require(reply.status == 201, "\(reply.body)")
        return try await signedIn(name, secret, at: administrator)
    }

    /// A screen that the administrator paired.
    static func paired(_ kind: String, by administrator: Terminal) async throws -> Terminal {
        let screen = administrator.with(.nobody)
        let pairing: PairingReply = try await screen.post("/api/v1/pairings", body: #"{"kind":"\#(kind)"}"#)
        let code = ["code": pairing.code, "name": "The \(kind)"]
        let reply = try await administrator.raw(.POST, "/api/v1/devices", body: JSONEncoder().encode(code))
        try #require(reply.status == 201, "\(reply.body)")
        return try await screen.signedIn(by: "/api/v1/pairings/\(pairing.id)/claim", ["secret": pairing.secret])
    }

    /// A machine with a key.
    static func machine(scopes: [String], by administrator: Terminal) async throws -> Terminal {
        let body = #"{"name":"A machine","scopes":\#(scopes),"days":1}"#
        let key: APIKeyReply = try await administrator.post("/api/v1/api-keys", body: body)
        return administrator.with(.apiKey(key.key))
    }
}

struct PairingReply: Decodable, Sendable {
    let id: String
    let code: String
    let secret: String
}

struct APIKeyReply: Decodable, Sendable {
    let id: String
    let key: String
}
