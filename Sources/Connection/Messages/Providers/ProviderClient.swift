internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOHTTP1

/// The HTTP client of all providers. It follows no redirects: a number goes only to the host that was configured.
package struct ProviderClient: Sendable {
    private let client: HTTPClient
    private static let patience = TimeAmount.seconds(10)

    package init() {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .seconds(5), read: Self.patience)
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Closes all connections. Nothing may be sent any more.
    package func close() async {
        // It only fails where it is closed already.
        try? await client.shutdown()
    }

    func exchange(
        _ filled: RequestForm.Filled,
        upTo longest: Int
    ) async throws(ProviderFault) -> ProviderAnswer {
        var request = HTTPClientRequest(url: filled.url)
        request.method = HTTPMethod(rawValue: filled.method)
        for header in filled.headers { request.headers.replaceOrAdd(name: header.name, value: header.value) }
        if let body = filled.body { request.body = .bytes(ByteBuffer(string: body)) }
        do {
            let response = try await client.execute(request, timeout: Self.patience)
            let body = try await response.body.collect(upTo: longest)
            return ProviderAnswer(
                status: Int(response.status.code),
                retryAfter: response.headers.first(name: "retry-after"),
                body: Data(body.readableBytesView)
            )
        } catch let error as HTTPClientError where Self.isSlow(error) {
            throw ProviderFault(.slow, detail: "no answer within \(Self.patience.nanoseconds / 1_000_000_000) s")
        } catch {
            // An address that cannot be reached may hold a number: the kind of fault is all that is told.
            throw ProviderFault(.unreachable, detail: "\(type(of: error))")
        }
    }

    private static func isSlow(_ error: HTTPClientError) -> Bool {
        [.deadlineExceeded, .readTimeout, .connectTimeout, .writeTimeout].contains(error)
    }
}
