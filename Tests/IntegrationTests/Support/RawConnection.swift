import Foundation
import NIOCore
import NIOPosix
import Synchronization
import Testing

/// A connection that says just what a test wants it to say, which no decent client would.
struct RawConnection {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// - Parameter address: `http://HOST:PORT`.
    static func open(to address: String) async throws -> RawConnection {
        let url = try #require(URL(string: address))
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: try #require(url.host), port: try #require(url.port)) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return RawConnection(channel: channel)
    }

    /// Sends the pieces and returns what comes back until the other side closes, or `limit` is over, which gives nil.
    func exchange(_ pieces: [String], within limit: TimeAmount = .seconds(30)) async throws -> String? {
        let isLate = Flag()
        let deadline = channel.channel.eventLoop.scheduleTask(in: limit) { [channel = channel.channel] in
            isLate.raise()
            channel.close(promise: nil)
        }
        let answer = try await channel.executeThenClose { inbound, outbound in
            var answer = ""
            do {
                for piece in pieces { try await outbound.write(ByteBuffer(string: piece)) }
                for try await buffer in inbound { answer += String(buffer: buffer) }
            } catch is IOError {
                // Reset by the other side: that is closed too.
            } catch is ChannelError {
                // Closed before all was said.
            }
            return answer
        }
        deadline.cancel()
        return isLate.isRaised ? nil : answer
    }

    /// One request, answered and closed.
    static func answer(_ request: String, from address: String) async throws -> String? {
        try await open(to: address).exchange([request])
    }
}

/// Whether something has happened.
private final class Flag: Sendable {
    private let state = Mutex(false)

    var isRaised: Bool { state.withLock { $0 } }

    func raise() { state.withLock { $0 = true } }
}
