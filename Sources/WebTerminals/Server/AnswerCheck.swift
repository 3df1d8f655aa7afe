import NIOCore
import NIOPosix
import NIOSSL

/// Asks the server over its own port whether it answers, as a browser would.
package struct AnswerCheck: Sendable {
    private static let interval = Duration.seconds(5)
    private static let patience = TimeAmount.seconds(5)

    let host: String
    let port: Int
    let isEncrypted: Bool
    /// Whether no connection more is taken: nobody gets an answer then, and the server lives all the same.
    let isFull: @Sendable () -> Bool

    package init(host: String, port: Int, isEncrypted: Bool, isFull: @escaping @Sendable () -> Bool = { false }) {
        self.host = host
        self.port = port
        self.isEncrypted = isEncrypted
        self.isFull = isFull
    }

    /// Runs until it is cancelled.
    ///
    /// - Parameter onAnswer: told of each sign of life.
    func run(onAnswer: @Sendable () -> Void) async {
        repeat {
            if await answer() != nil || isFull() { onAnswer() }
        } while (try? await ContinuousClock().sleep(for: Self.interval)) != nil
    }

    /// How the answer begins, such as `HTTP/1.1 200 OK`; empty for a connection that was closed on purpose, nil for none.
    package func answer() async -> String? {
        do {
            let loop = MultiThreadedEventLoopGroup.singleton.next()
            let answer = loop.makePromise(of: String.self)
            let channel = try await ClientBootstrap(group: loop)
                .connectTimeout(Self.patience)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        if isEncrypted { try channel.pipeline.syncOperations.addHandler(Self.encryption()) }
                        try channel.pipeline.syncOperations.addHandler(
                            AnswerHandler(answer: answer, within: Self.patience)
                        )
                    }
                }
                .connect(host: reachableHost, port: port)
                .flatMapErrorThrowing { error in
                    answer.fail(error)
                    throw error
                }
                .get()
            defer { channel.close(promise: nil) }
            return try await answer.futureResult.get()
        } catch {
            return nil
        }
    }

    /// A server that listens on all addresses answers on loopback.
    private var reachableHost: String {
        switch host {
        case "0.0.0.0": "127.0.0.1"
        case "::": "::1"
        default: host
        }
    }

    /// Its certificate names the office's address, not this one, and this end has nothing to hide.
    private static func encryption() throws -> NIOSSLClientHandler {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.certificateVerification = .none
        return try NIOSSLClientHandler(context: NIOSSLContext(configuration: configuration), serverHostname: nil)
    }
}

/// Sends one request and waits for the first bytes of an answer.
private final class AnswerHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let request = "HEAD /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"

    private let answer: EventLoopPromise<String>
    private let patience: TimeAmount
    private var deadline: Scheduled<Void>?

    init(answer: EventLoopPromise<String>, within patience: TimeAmount) {
        self.answer = answer
        self.patience = patience
    }

    func channelActive(context: ChannelHandlerContext) {
        deadline = context.eventLoop.scheduleTask(in: patience) { [answer] in
            answer.fail(ChannelError.connectTimeout(.zero))
        }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: Self.request)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data).readableBytesView
        answer.succeed(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\r") }, as: UTF8.self))
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        answer.succeed("")
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        answer.fail(error)
        context.close(promise: nil)
    }
}
