internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL
internal import QueueStore

/// Sends by HTTP: no redirect is followed, and of an answer only its head counts.
package struct HTTPWebhookSender: WebhookSender {
    private let client: HTTPClient
    private let limit: TimeAmount
    private let agent: String

    /// An answer up to this size is read, in bytes, so that its connection can be used again.
    private static let answerLimit = 64 << 10

    /// Lends a sender for as long as `body` takes.
    ///
    /// - Parameters:
    ///   - seconds: from the beginning of an attempt to the end of the answer.
    ///   - version: the daemon's, which receivers are told.
    package static func with<Value: Sendable>(
        limit seconds: Int,
        version: String,
        _ body: (HTTPWebhookSender) async throws -> Value
    ) async throws -> Value {
        let limit = TimeAmount.seconds(Int64(seconds))
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: limit, read: limit)
        )
        // Whoever sends tries again, and later each time.
        configuration.connectionPool.retryConnectionEstablishment = false
        return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
            try await body(HTTPWebhookSender(client: client, limit: limit, agent: "FaceQueue/\(version)"))
        }
    }

    package func send(_ message: WebhookMessage, to url: String) async -> WebhookAnswer {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers = HTTPHeaders(message.headers.map { ($0.name, $0.value) })
        request.headers.add(name: "user-agent", value: agent)
        request.body = .bytes(ByteBuffer(bytes: message.body))
        do {
            let response = try await client.execute(request, timeout: limit)
            await Self.readAway(response.body)
            return Self.answer(Int(response.status.code), retryAfter: response.headers.first(name: "retry-after"))
        } catch {
            return .failed(Self.failure(error), retryAfter: nil)
        }
    }

    private static func readAway(_ body: HTTPClientResponse.Body) async {
        var size = 0
        do {
            for try await part in body {
                size += part.readableBytes
                if size > answerLimit { return }
            }
        } catch {
            // The receiver has answered; how the rest of it ends doesn't matter.
        }
    }

    private static func answer(_ status: Int, retryAfter: String?) -> WebhookAnswer {
        switch status {
        case 200..<300: .taken(status: status)
        case 300..<400: .failed(DeliveryFailure(.redirected, status: status), retryAfter: nil)
        default:
            .failed(
                DeliveryFailure(.refused, status: status),
                retryAfter: retryAfter.flatMap { RetryAfter.delay($0, from: Date()) }
            )
        }
    }

    private static func failure(_ error: any Error) -> DeliveryFailure {
        switch error {
        case let error as HTTPClientError where timeouts.contains(error): DeliveryFailure(.timedOut)
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: DeliveryFailure(.certificate)
        default: DeliveryFailure(.unreachable)
        }
    }

    private static let timeouts: [HTTPClientError] = [
        .deadlineExceeded, .connectTimeout, .readTimeout, .tlsHandshakeTimeout,
    ]
}
