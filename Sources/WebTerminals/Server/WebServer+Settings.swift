extension WebServer {
    /// Where and how the terminals are served.
    package struct Settings: Sendable {
        package let host: String
        package let port: Int
        /// Nil without TLS.
        package let tls: TLSFiles?
        /// Whether a proxy in front ends TLS.
        package let isBehindTLS: Bool
        package let limits: ServerLimits
        package let publicAddress: PublicAddress
        package let version: String
        /// Codes of what happened at start that an operator must know.
        package let warnings: [String]

        package init(
            host: String,
            port: Int,
            tls: TLSFiles?,
            isBehindTLS: Bool,
            limits: ServerLimits,
            publicAddress: PublicAddress,
            version: String,
            warnings: [String]
        ) {
            self.host = host
            self.port = port
            self.tls = tls
            self.isBehindTLS = isBehindTLS
            self.limits = limits
            self.publicAddress = publicAddress
            self.version = version
            self.warnings = warnings
        }

        /// Whether browsers come over TLS.
        var isSecure: Bool { tls != nil || isBehindTLS }

        /// With which the addresses of its own pages begin. Behind a proxy somebody on this machine may come without TLS.
        var schemes: [String] {
            if tls != nil { return ["https"] }
            return isBehindTLS ? ["https", "http"] : ["http"]
        }
    }
}
