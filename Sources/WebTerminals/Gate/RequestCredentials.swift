import Access
import HTTPTypes

/// What a request brings to say who it comes from.
struct RequestCredentials: Sendable {
    let session: Token?
    let device: Token?
    /// The value behind `Authorization: Bearer`; a request that has one is a machine's, and its cookies do not count.
    let bearer: String?

    /// - Throws: `malformed-request` where a header that decides stands there twice.
    init(_ headers: HTTPFields) throws(Problem) {
        for name in [HTTPField.Name.authorization, .origin] where headers[values: name].count > 1 {
            throw Problem.malformedRequest
        }
        bearer = headers[.authorization].map { value in
            let parts = value.split(separator: " ", maxSplits: 1)
            return parts.count == 2 && parts[0].lowercased() == "bearer" ? String(parts[1]) : ""
        }
        session = try AccessCookie.session.token(in: headers)
        device = try AccessCookie.device.token(in: headers)
    }

    var isCookie: Bool { bearer == nil && (session != nil || device != nil) }

    /// Whoever these credentials are good for; two where a browser is a paired screen and somebody is signed in.
    func principals(at desk: AccessDesk, keepsAlive: Bool) async throws(AccessError) -> [Principal] {
        if let bearer {
            guard let token = APIKey.token(ofBearer: bearer) else { return [] }
            return try await desk.principal(apiKey: token).map { [$0] } ?? []
        }
        var principals: [Principal] = []
        if let device, let principal = try await desk.principal(device: device) { principals.append(principal) }
        if let session, let principal = try await desk.principal(session: session, keepsAlive: keepsAlive) {
            principals.append(principal)
        }
        return principals
    }
}
