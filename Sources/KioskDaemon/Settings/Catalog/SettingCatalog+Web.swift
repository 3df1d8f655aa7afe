extension SettingCatalog {
    static let web = [
        webHost, webPort, webPages, tlsCertificate, tlsKey, tlsElsewhere, webConnections, webConnectionsPerAddress,
        webStreams, publicAddress, idleMinutes, sessionHours,
    ]

    static let webHost = Setting(
        "web.host",
        .text,
        standard: "127.0.0.1",
        "The address to listen on. Any but this machine's own, such as 0.0.0.0, asks for TLS."
    )
    static let webPort = Setting(
        "web.port",
        .integer(0...65_535),
        standard: "8080",
        "The TCP port to listen on; 0 takes any free one."
    )
    static let webPages = Setting(
        "web.pages",
        .text,
        standard: "",
        "The folder of the pages; empty: the one installed beside the program."
    )
    static let yes = "yes"
    static let tlsCertificate = Setting(
        "web.tls.certificate",
        .text,
        standard: "",
        "The file of the certificate and those that vouch for it, in PEM; empty: no TLS. A renewed one is used by itself."
    )
    static let tlsKey = Setting(
        "web.tls.key",
        .text,
        standard: "",
        "The file of the certificate's private key, in PEM."
    )
    static let tlsElsewhere = Setting(
        "web.tls.elsewhere",
        .choice(["no", yes]),
        standard: "no",
        "Whether a proxy in front ends TLS. Only then does the daemon listen beyond this machine without TLS."
    )
    static let webConnections = Setting(
        "web.connections",
        .integer(16...65_536),
        standard: "2048",
        "How many connections may be open at once; further ones wait."
    )
    static let webConnectionsPerAddress = Setting(
        "web.connectionsPerAddress",
        .integer(4...65_536),
        standard: "128",
        "How many connections one address may have open; raise it where all come through one proxy."
    )
    static let webStreams = Setting(
        "web.streams",
        .integer(4...65_536),
        standard: "1024",
        "How many terminals may listen to events or watch the live picture at once."
    )
    static let publicAddress = Setting(
        "web.publicAddress",
        .text,
        standard: "",
        "Where citizens' phones reach the daemon, such as https://so.example.vn: the kiosk shows it as a QR code. Empty: no "
            + "code is shown."
    )
    static let idleMinutes = Setting(
        "access.idleMinutes",
        .integer(5...720),
        standard: "60",
        unit: "minutes",
        "After how long without anybody doing anything a user is signed out."
    )
    static let sessionHours = Setting(
        "access.sessionHours",
        .integer(1...24),
        standard: "12",
        unit: "hours",
        "How long a user stays signed in at the most."
    )
}
