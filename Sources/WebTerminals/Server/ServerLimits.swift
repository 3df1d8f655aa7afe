import HummingbirdCore
import NIOCore

/// What one client may take of the server.
package struct ServerLimits: Sendable {
    package let connections: Int
    package let connectionsPerAddress: Int
    /// Terminals that listen to events or watch the preview at once.
    package let streams: Int

    package init(connections: Int, connectionsPerAddress: Int, streams: Int) {
        self.connections = connections
        self.connectionsPerAddress = connectionsPerAddress
        self.streams = streams
    }

    /// From a connection's begin to the end of its first header, TLS handshake included.
    static let headTime = TimeAmount.seconds(10)
    /// From a header's end to the end of its body.
    static let bodyTime = TimeAmount.seconds(20)
    /// Between an answer and the next request's header.
    static let idleTime = TimeAmount.seconds(75)

    /// Bytes of one header field and of all of them together, and how many there may be.
    static let headers = HTTP1Channel.Configuration.DecoderConfiguration(
        maxHeaderFieldSize: 8 * 1024,
        maxHeaderListSize: 16 * 1024,
        maxHeaderFieldCount: 64
    )
}
