internal import AsyncHTTPClient
package import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL
internal import QueueModel
package import QueueStore

/// Reads the office's software by HTTP, as docs/pull-contract.md has it. No redirect is followed: the key is for nobody else.
package struct HTTPPullSource: PullSource {
    private let client: HTTPClient
    private let address: URL
    private let keyFile: String?
    private let agent: String

    private static let timeout = TimeAmount.seconds(30)
    private static let bodyLimit = 8 << 20
    private static let pageSize = 500
    private static let longestKey = 4_096

    /// Lends a source for as long as `body` takes.
    ///
    /// - Parameters:
    ///   - keyFile: read anew each time, so that a new key is used at once; nil for none.
    ///   - version: the daemon's, which the software is told.
    package static func with<Value: Sendable>(
        _ address: URL,
        keyFile: String?,
        version: String,
        _ body: (HTTPPullSource) async throws -> Value
    ) async throws -> Value {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: timeout, read: timeout)
        )
        // Whoever is not there is told at once; when it is tried again is decided in one place.
        configuration.connectionPool.retryConnectionEstablishment = false
        return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
            try await body(
                HTTPPullSource(client: client, address: address, keyFile: keyFile, agent: "FaceQueue/\(version)")
            )
        }
    }

    package func answer(after mark: PullMark?) async throws(PullError) -> PullAnswer {
        let request = try request(after: mark)
        let (response, body) = try await reply(to: request)
        switch response.status {
        case .ok:
            return .page(try PullPage(json: body), entityTag: response.headers.first(name: "etag"))
        case .notModified where mark?.entityTag != nil: return .unchanged
        case .gone where mark?.cursor != nil: return .cursorGone
        default:
            let delay = response.headers.first(name: "retry-after").flatMap { RetryAfter.delay($0, from: Date()) }
            throw .refused(status: Int(response.status.code), retryAfter: delay)
        }
    }

    private func request(after mark: PullMark?) throws(PullError) -> HTTPClientRequest {
        var query = [URLQueryItem(name: "limit", value: "\(Self.pageSize)")]
        if let cursor = mark?.cursor { query.append(URLQueryItem(name: "cursor", value: cursor)) }
        var request = HTTPClientRequest(url: address.appending(queryItems: query).absoluteString)
        request.headers = ["accept": "application/json", "user-agent": agent]
        if let tag = mark?.entityTag { request.headers.add(name: "if-none-match", value: tag) }
        if let key = try key() { request.headers.add(name: "authorization", value: "Bearer \(key)") }
        return request
    }

    private func key() throws(PullError) -> String? {
        guard let keyFile else { return nil }
        guard let handle = FileHandle(forReadingAtPath: keyFile),
            let bytes = try? handle.read(upToCount: Self.longestKey + 1), bytes.count <= Self.longestKey,
            let text = String(data: bytes, encoding: .utf8)?.trimmingCharacters(in: .whitespacesAndNewlines),
            !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw .keyUnreadable }
        return text
    }

    private func reply(to request: HTTPClientRequest) async throws(PullError) -> (HTTPClientResponse, Data) {
        do {
            let response = try await client.execute(request, timeout: Self.timeout)
            let body = try await response.body.collect(upTo: Self.bodyLimit)
            return (response, Data(body.readableBytesView))
        } catch {
            throw Self.failure(error)
        }
    }

    private static func failure(_ error: any Error) -> PullError {
        switch error {
        case is NIOTooManyBytesError: .tooLarge
        case let error as HTTPClientError where timeouts.contains(error): .timedOut
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: .certificate
        default: .unreachable
        }
    }

    private static let timeouts: [HTTPClientError] = [
        .deadlineExceeded, .connectTimeout, .readTimeout, .tlsHandshakeTimeout,
    ]
}
