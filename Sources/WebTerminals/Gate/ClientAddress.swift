import HTTPTypes
import NIOCore

/// Where a request comes from.
struct ClientAddress: Sendable {
    /// Whether a proxy in front ends TLS: then the connection is its, and it says whose the request is.
    let trustsProxy: Bool

    private static let forwardedFor = HTTPField.Name("X-Forwarded-For")

    /// - Parameter peer: the other end of the connection.
    func of(_ headers: HTTPFields, peer: String) -> String {
        guard trustsProxy, let name = Self.forwardedFor,
            // The last entry is the one that the proxy itself made; those before it may be anybody's invention.
            let last = headers[values: name].last?.split(separator: ",").last?.filter({ !$0.isWhitespace }),
            let address = try? SocketAddress(ipAddress: last, port: 0).ipAddress
        else { return peer }
        return address
    }
}
