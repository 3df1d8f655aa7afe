import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import Subprocess
import SystemPackage
import Testing

/// The office's own software (`Tests/ManagementSoftware`), while the closure of ``withManagementSoftware(_:_:)`` lasts.
struct ManagementSoftware: Sendable {
    /// Where it is and what it keeps: the same over restarts.
    struct Site: Sendable {
        let folder: TemporaryFolder
        let port: Int
        let key = "a-key-of-the-tests"

        init() throws {
            folder = try TemporaryFolder()
            port = try FreePort.find()
            try Data((key + "\n").utf8).write(to: URL(fileURLWithPath: keyFile))
        }

        var address: String { "http://127.0.0.1:\(port)" }
        var keyFile: String { folder.path + "/key" }

        /// What a daemon has to be told to read it.
        var settings: [String: String] {
            [
                "KIOSK_CONNECTION_PULL_URL": address + "/facequeue",
                "KIOSK_CONNECTION_PULL_KEY_FILE": keyFile,
                "KIOSK_CONNECTION_PULL_INTERVAL": "1",
            ]
        }
    }

    /// An event that it heard.
    struct Heard: Decodable, Sendable, Equatable {
        struct Content: Decodable, Sendable, Equatable {
            let sequence: Int64
            let dossiers: [String]
        }

        let id: String
        let type: String
        let subject: String?
        let data: Content
    }

    let site: Site

    func put(_ path: String, _ body: String) async throws {
        _ = try await exchange(.PUT, path, body)
    }

    func remove(_ path: String) async throws {
        _ = try await exchange(.DELETE, path)
    }

    /// In the order of arrival.
    func heard() async throws -> [Heard] {
        try JSONDecoder().decode([Heard].self, from: try await exchange(.GET, "/heard"))
    }

    private func exchange(_ method: HTTPMethod, _ path: String, _ body: String = "") async throws -> Data {
        var request = HTTPClientRequest(url: site.address + path)
        request.method = method
        if !body.isEmpty { request.body = .bytes(ByteBuffer(string: body)) }
        let response = try await HTTPClient.shared.execute(request, timeout: Terminal.limit)
        let reply = Data(buffer: try await response.body.collect(upTo: 16 << 20))
        try #require((200..<300).contains(response.status.code), "\(method) \(path): \(response.status)")
        return reply
    }
}

/// Starts it, and ends it as a power cut would after the closure.
@discardableResult
func withManagementSoftware<Value: Sendable>(
    _ site: ManagementSoftware.Site,
    _ body: @Sendable (ManagementSoftware) async throws -> Value
) async throws -> Value {
    let outcome = try await run(
        .path("/usr/bin/python3"),
        arguments: [
            Place.root.appending(path: "Tests/ManagementSoftware/server.py").path,
            "--database", site.folder.path + "/office.sqlite", "--port", "\(site.port)", "--key", site.key,
        ],
        input: .none,
        output: .sequence,
        error: .discarded
    ) { execution in
        for try await _ in execution.standardOutput.strings() { break }
        do {
            let value = try await body(ManagementSoftware(site: site))
            try? execution.send(signal: .kill)
            return value
        } catch {
            try? execution.send(signal: .kill)
            throw error
        }
    }
    return outcome.closureResult
}
