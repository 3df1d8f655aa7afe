import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A carrier of messages as an office would have one: a real HTTP server that keeps what it is asked, and answers what such
/// carriers are known to answer.
struct RecordedProvider: Sendable {
    struct Request: Sendable {
        let method: String
        let uri: String
        let headers: HTTPHeaders
        let body: String
    }

    struct Answer: Sendable {
        let status: HTTPResponseStatus
        var headers: HTTPHeaders = [:]
        let body: String

        /// As eSMS answers, see its documentation of SendMultipleMessage_V4.
        static let taken = Answer(status: .ok, body: #"{"CodeResult":"100","CountRegenerate":0,"SMSID":"d533459ee"}"#)
        static let refused = Answer(status: .ok, body: #"{"CodeResult":"104","ErrorMessage":"Brandname is not exist"}"#)
        static let broken = Answer(status: .serviceUnavailable, body: "<html>Service Unavailable</html>")

        static func busy(seconds: Int) -> Answer {
            Answer(status: .tooManyRequests, headers: ["retry-after": "\(seconds)"], body: "{}")
        }
    }

    /// `http://127.0.0.1:PORT`.
    let address: String
    /// What comes in from now on.
    let requests: AsyncStream<Request>
}

/// Runs a provider for as long as the closure lasts.
///
/// - Parameter answers: to the first requests; the last one to all that follow.
func withProvider<Value: Sendable>(
    answering answers: [RecordedProvider.Answer] = [.taken],
    _ body: @Sendable (RecordedProvider) async throws -> Value
) async throws -> Value {
    let (requests, recorder) = AsyncStream.makeStream(of: RecordedProvider.Request.self)
    let script = ProviderScript(answers: answers, recorder: recorder)
    let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .bind(host: "127.0.0.1", port: 0) { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                return try NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>(
                    wrappingChannelSynchronously: channel
                )
            }
        }
    let port = server.channel.localAddress?.port ?? 0
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await script.serve(server) }
        let value = try await body(RecordedProvider(address: "http://127.0.0.1:\(port)", requests: requests))
        group.cancelAll()
        return value
    }
}

/// What a provider answers, in turn.
private final class ProviderScript: Sendable {
    private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    private let answers: Mutex<[RecordedProvider.Answer]>
    private let recorder: AsyncStream<RecordedProvider.Request>.Continuation

    init(answers: [RecordedProvider.Answer], recorder: AsyncStream<RecordedProvider.Request>.Continuation) {
        self.answers = Mutex(answers)
        self.recorder = recorder
    }

    func serve(
        _ server: NIOAsyncChannel<NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>, Never>
    ) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            try await server.executeThenClose { connections in
                for try await connection in connections {
                    // A client may hang up at any moment.
                    group.addTask { try? await self.serve(connection) }
                }
            }
        }
    }

    private func serve(_ connection: Connection) async throws {
        try await connection.executeThenClose { inbound, outbound in
            var head: HTTPRequestHead?
            var body = ByteBuffer()
            for try await part in inbound {
                switch part {
                case .head(let begun): (head, body) = (begun, ByteBuffer())
                case .body(var buffer): body.writeBuffer(&buffer)
                case .end:
                    guard let head else { continue }
                    let request = RecordedProvider.Request(
                        method: head.method.rawValue,
                        uri: head.uri,
                        headers: head.headers,
                        body: String(buffer: body)
                    )
                    try await outbound.write(contentsOf: answer(to: request))
                }
            }
        }
    }

    private func answer(to request: RecordedProvider.Request) -> [HTTPServerResponsePart] {
        let answer = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
        recorder.yield(request)
        var headers = answer.headers
        headers.add(name: "content-length", value: "\(answer.body.utf8.count)")
        return [
            .head(HTTPResponseHead(version: .http1_1, status: answer.status, headers: headers)),
            .body(.byteBuffer(ByteBuffer(string: answer.body))), .end(nil),
        ]
    }
}
