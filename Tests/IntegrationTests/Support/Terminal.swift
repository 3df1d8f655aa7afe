import AsyncHTTPClient
import Foundation
import Testing
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// A client of the daemon's API, as a page in a browser would be.
struct Terminal: Sendable {
    static let limit = TimeAmount.seconds(20)

    let address: String
    let credentials: Credentials
    private let client: HTTPClient

    init(address: String, credentials: Credentials = .nobody, client: HTTPClient = .shared) {
        self.address = address
        self.credentials = credentials
        self.client = client
    }

    /// The same terminal in somebody else's hands.
    func with(_ credentials: Credentials) -> Terminal {
        Terminal(address: address, credentials: credentials, client: client)
    }

    /// The terminal with the cookie that a request brought it.
    func signedIn(by path: String, _ body: [String: String]) async throws -> Terminal {
        let reply = try await raw(.POST, path, body: JSONEncoder().encode(body))
        try #require(reply.status == 201, "\(path): \(reply.status) \(reply.body)")
        let cookie = try #require(reply.cookies.first { !$0.contains("Max-Age=0") })
        return with(.cookies([String(cookie.prefix { $0 != ";" })]))
    }

    func get<Reply: Decodable>(_ path: String, as type: Reply.Type = Reply.self) async throws -> Reply {
        try await reply(to: request(.GET, path)).decoded()
    }

    func post<Reply: Decodable>(
        _ path: String,
        body: String = "",
        as type: Reply.Type = Reply.self
    ) async throws -> Reply {
        try await send(.POST, path, body: Data(body.utf8)).1
    }

    /// Replaces what is at the path, if it is still what `tag` names.
    func put(_ path: String, body: String, ifMatch tag: String? = nil) async throws -> RawReply {
        let headers = tag.map { HTTPHeaders([("if-match", $0)]) } ?? [:]
        return try await raw(.PUT, path, body: Data(body.utf8), headers: headers)
    }

    /// An answer with all that belongs to it.
    func raw(
        _ method: HTTPMethod,
        _ path: String,
        body: Data = Data(),
        headers: HTTPHeaders = [:]
    ) async throws -> RawReply {
        var request = request(method, path)
        for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
        if !body.isEmpty { request.body = .bytes(ByteBuffer(bytes: body)) }
        return try await reply(to: request)
    }

    /// A request that is expected to fail.
    func problem(_ method: HTTPMethod, _ path: String, body: Data = Data()) async throws -> ProblemReply {
        let (status, problem): (Int, ProblemReply) = try await send(method, path, body: body)
        #expect(problem.status == status)
        return problem
    }

    /// The events of a stream after `lastEventID`; none of the past without it.
    func events(
        at path: String = "/api/v1/events",
        after lastEventID: Int64? = nil
    ) async throws -> ServerSentEvents {
        var request = request(.GET, path)
        if let lastEventID {
            request.headers.add(name: "Last-Event-ID", value: "\(lastEventID)")
        }
        let response = try await client.execute(request, deadline: .distantFuture)
        #expect(response.headers.first(name: "content-type") == "text/event-stream")
        return ServerSentEvents(body: response.body)
    }

    /// The first pictures of the kiosk's preview, as raw bytes of the multipart stream.
    func previewBytes(atLeast count: Int) async throws -> (contentType: String?, bytes: Data) {
        let response = try await client.execute(request(.GET, "/api/v1/preview"), deadline: .distantFuture)
        var bytes = Data()
        for try await part in response.body {
            bytes.append(contentsOf: part.readableBytesView)
            if bytes.count >= count { break }
        }
        return (response.headers.first(name: "content-type"), bytes)
    }

    func bytes(of path: String) async throws -> Data {
        let response = try await client.execute(request(.GET, path), timeout: Self.limit)
        #expect(response.status == .ok)
        return Data(buffer: try await response.body.collect(upTo: 16 << 20))
    }

    func status(of path: String) async throws -> (code: Int, headers: HTTPHeaders) {
        let response = try await client.execute(request(.GET, path), timeout: Self.limit)
        return (Int(response.status.code), response.headers)
    }

    /// The content security policy of an answer.
    func policy(of path: String, headers: HTTPHeaders = [:]) async throws -> String? {
        var request = request(.GET, path)
        request.headers.add(contentsOf: headers)
        let response = try await client.execute(request, timeout: Self.limit)
        return response.headers.first(name: "content-security-policy")
    }

    /// The code with which a reading request is turned away; nil if it is let in. A stream is not read on.
    func barrier(at path: String, headers: HTTPHeaders = [:]) async throws -> String? {
        var request = request(.GET, path)
        request.headers.add(contentsOf: headers)
        let response = try await client.execute(request, timeout: Self.limit)
        guard response.status == .unauthorized || response.status == .forbidden else { return nil }
        let body = try await response.body.collect(upTo: 1 << 20)
        return try JSONDecoder().decode(ProblemReply.self, from: body).code
    }

    private func send<Reply: Decodable>(
        _ method: HTTPMethod,
        _ path: String,
        body: Data
    ) async throws -> (Int, Reply) {
        var request = request(method, path)
        request.headers.add(name: "content-type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: body))
        let reply = try await reply(to: request)
        return (reply.status, try reply.decoded())
    }

    private func request(_ method: HTTPMethod, _ path: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: address + path)
        request.method = method
        request.headers.add(contentsOf: credentials.headers(for: address))
        return request
    }

    /// An answer, which has to be one that the description of the API promises.
    private func reply(to request: HTTPClientRequest) async throws -> RawReply {
        let response = try await client.execute(request, timeout: Self.limit)
        let body = try await response.body.collect(upTo: 16 << 20)
        let reply = RawReply(
            status: Int(response.status.code),
            headers: response.headers,
            body: String(buffer: body)
        )
        APIContract.expect(
            .init(
                method: request.method.rawValue,
                path: String(request.url.dropFirst(address.count)),
                status: reply.status,
                headers: reply.headers,
                body: reply.body
            )
        )
        return reply
    }
}
