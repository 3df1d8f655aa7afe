import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import QueueModel
import Synchronization

/// A webhook's receiver with which everything goes wrong that can: it refuses, stalls, hangs up, loses its answers, and is
/// away for a while.
final class FlakyReceiver: Sendable {
    /// What it does with a message.
    enum Mood: Sendable {
        case takes
        /// It takes the message, and the sender never hears of that.
        case losesAnswer
        case refuses
        case asksForPatience
        case redirects
        case stalls
        case hangsUp

        var isTaking: Bool { self == .takes || self == .losesAnswer }
    }

    struct Arrival: Sendable {
        let headers: HTTPHeaders
        let body: Data
        let mood: Mood
    }

    private struct State {
        var arrivals: [Arrival] = []
        var listener: (any Channel)?
        var connections: [any Channel] = []
    }

    let port: Int
    private let state = Mutex(State())
    private let mood: @Sendable (_ attempt: Int) -> Mood

    var url: String { "http://127.0.0.1:\(port)/hook" }
    /// A copy of their own for whoever looks: one that is shared is copied when the next arrives, which the thread sanitizer
    /// takes for a race.
    var arrivals: [Arrival] { state.withLock { state in state.arrivals.map(\.self) } }
    var taken: [Arrival] { arrivals.filter(\.mood.isTaking) }

    /// - Parameter mood: is told for which time, from 1 on, the message arrives.
    init(_ mood: @escaping @Sendable (_ attempt: Int) -> Mood = { _ in .takes }) async throws {
        self.mood = mood
        port = try FreePort.find()
        try await open()
    }

    /// One whose moods follow from a seed. It takes what has arrived three times before: the tests have an end.
    static func moody(seed: UInt64) async throws -> FlakyReceiver {
        let generator = Mutex(SplitMix64(seed: seed))
        return try await FlakyReceiver { attempt in
            guard attempt <= 3 else { return .takes }
            return switch generator.withLock({ Int.random(in: 0..<100, using: &$0) }) {
            case 0..<10: .losesAnswer
            case 10..<20: .refuses
            case 20..<23: .asksForPatience
            case 23..<26: .redirects
            case 26..<33: .stalls
            case 33..<42: .hangsUp
            default: .takes
            }
        }
    }

    func open() async throws {
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { [self] channel in
                state.withLock { $0.connections.append(channel) }
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Connection(receiver: self))
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
        state.withLock { $0.listener = listener }
    }

    /// Goes away as a program does that crashes.
    func close() async {
        let channels = state.withLock { state in
            defer { (state.listener, state.connections) = (nil, []) }
            return [state.listener].compactMap(\.self) + state.connections
        }
        for channel in channels { try? await channel.close() }
    }

    private func arrive(_ headers: HTTPHeaders, _ body: Data) -> Mood {
        state.withLock { state in
            let id = headers.first(name: "webhook-id")
            let attempt = 1 + state.arrivals.count { $0.headers.first(name: "webhook-id") == id }
            let mood = mood(attempt)
            state.arrivals.append(Arrival(headers: headers, body: body, mood: mood))
            return mood
        }
    }

    private final class Connection: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let receiver: FlakyReceiver
        private var headers = HTTPHeaders()
        private var body = ByteBuffer()

        init(receiver: FlakyReceiver) {
            self.receiver = receiver
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head): (headers, body) = (head.headers, ByteBuffer())
            case .body(var part): body.writeBuffer(&part)
            case .end: answer(receiver.arrive(headers, Data(body.readableBytesView)), context)
            }
        }

        private func answer(_ mood: Mood, _ context: ChannelHandlerContext) {
            switch mood {
            case .takes: respond(.noContent, [:], context)
            case .refuses: respond(.internalServerError, [:], context)
            case .asksForPatience: respond(.tooManyRequests, ["retry-after": "1"], context)
            case .redirects: respond(.temporaryRedirect, ["location": receiver.url], context)
            case .stalls: break
            case .losesAnswer, .hangsUp: context.close(promise: nil)
            }
        }

        private func respond(_ status: HTTPResponseStatus, _ headers: HTTPHeaders, _ context: ChannelHandlerContext) {
            var headers = headers
            if status != .noContent { headers.add(name: "content-length", value: "0") }
            let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}
