import WebTerminals

/// Where the terminals are served, to whom, and what one client may take.
struct WebSettings: Sendable {
    struct TLS: Sendable {
        let certificate: String
        let key: String
    }

    let host: String
    let port: Int
    /// Empty: beside the program.
    let pages: String
    /// Nil without TLS.
    let tls: TLS?
    let isBehindTLS: Bool
    let limits: ServerLimits
    var publicAddress: PublicAddress
    let idleMinutes: Int
    let sessionHours: Int

    init(reading reader: SettingReader) throws(SettingError) {
        host = try reader.text(SettingCatalog.webHost)
        port = try reader.integer(SettingCatalog.webPort)
        pages = try reader.text(SettingCatalog.webPages)
        tls = try Self.tls(reader)
        isBehindTLS = try reader.text(SettingCatalog.tlsElsewhere) == SettingCatalog.yes
        limits = ServerLimits(
            connections: try reader.integer(SettingCatalog.webConnections),
            connectionsPerAddress: try reader.integer(SettingCatalog.webConnectionsPerAddress),
            streams: try reader.integer(SettingCatalog.webStreams)
        )
        publicAddress = try Self.publicAddress(reader)
        idleMinutes = try reader.integer(SettingCatalog.idleMinutes)
        sessionHours = try reader.integer(SettingCatalog.sessionHours)
        guard tls != nil || isBehindTLS || isLoopback else {
            throw SettingError(
                code: .badValue,
                place: reader.place(of: SettingCatalog.webHost.key),
                detail: "web.host cannot be \"\(host)\" without TLS: others on the network could read what is sent. "
                    + "Set web.tls.certificate and web.tls.key; or web.tls.elsewhere: \(SettingCatalog.yes) where a "
                    + "proxy in front ends TLS"
            )
        }
    }

    var scheme: String { tls == nil ? "http" : "https" }

    private var isLoopback: Bool {
        host == "localhost" || host == "::1" || host.wholeMatch(of: /127\.\d{1,3}\.\d{1,3}\.\d{1,3}/) != nil
    }

    private static func publicAddress(_ reader: SettingReader) throws(SettingError) -> PublicAddress {
        let text = try reader.text(SettingCatalog.publicAddress)
        guard !text.isEmpty else { return .none }
        let base = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard base.wholeMatch(of: /https?:\/\/[A-Za-z0-9.\-\[\]:]+/) != nil else {
            throw SettingError(
                code: .badValue,
                place: reader.place(of: SettingCatalog.publicAddress.key),
                detail: "web.publicAddress cannot be \"\(text)\": write it like https://so.example.vn, without a path"
            )
        }
        return .at(base)
    }

    private static func tls(_ reader: SettingReader) throws(SettingError) -> TLS? {
        let certificate = try reader.text(SettingCatalog.tlsCertificate)
        let key = try reader.text(SettingCatalog.tlsKey)
        guard certificate.isEmpty == key.isEmpty else {
            throw SettingError(
                code: .missingValue,
                place: reader.place(
                    of: (certificate.isEmpty ? SettingCatalog.tlsKey : SettingCatalog.tlsCertificate).key
                ),
                detail: "web.tls.certificate and web.tls.key come together"
            )
        }
        return certificate.isEmpty ? nil : TLS(certificate: certificate, key: key)
    }
}
