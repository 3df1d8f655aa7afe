internal import Foundation

/// Where a provider is.
package struct RequestOrigin: Hashable, Sendable {
    package let isEncrypted: Bool
    package let host: String
    package let port: Int

    /// - Parameter url: http or https, with a host, and without a user in it.
    init?(url: String) {
        guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil
        else { return nil }
        isEncrypted = scheme == "https"
        self.host = host
        port = parts.port ?? (isEncrypted ? 443 : 80)
    }

    /// Whether nobody on the way could read a number: over TLS, on this machine, or in the office's own network (RFC 1918),
    /// where a modem's box speaks plain HTTP.
    var isTrustworthy: Bool {
        if isEncrypted || host == "localhost" || host == "[::1]" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).compactMap { UInt8($0) }
        guard parts.count == 4, host.split(separator: ".").count == 4 else { return false }
        switch (parts[0], parts[1]) {
        case (127, _), (10, _), (192, 168), (172, 16...31): return true
        default: return false
        }
    }
}
