import Foundation

/// Where the office's software is read, and how often.
struct PullSettings: Sendable {
    let address: URL
    /// Nil for none.
    let keyFile: String?
    let interval: Duration

    /// Nil where it shall not be asked.
    init?(reading reader: SettingReader) throws(SettingError) {
        let text = try reader.text(SettingCatalog.pullURL)
        let keyFile = try reader.text(SettingCatalog.pullKeyFile)
        interval = .seconds(try reader.integer(SettingCatalog.pullInterval))
        guard !text.isEmpty else { return nil }
        guard let address = URL(string: text), Self.isUsable(address) else {
            throw SettingError(
                code: .badValue,
                place: reader.place(of: SettingCatalog.pullURL.key),
                detail: "connection.pull.url cannot be \"\(text)\"; it takes an address such as "
                    + "https://hoso.example.vn/facequeue; one without TLS on this machine only, since the key could be "
                    + "read on the way"
            )
        }
        self.address = address
        self.keyFile = keyFile.isEmpty ? nil : keyFile
    }

    private static func isUsable(_ address: URL) -> Bool {
        guard let host = address.host(), !host.isEmpty, address.user() == nil, address.fragment == nil,
            address.query == nil
        else { return false }
        return switch address.scheme {
        case "https": true
        case "http": ["localhost", "127.0.0.1", "::1"].contains(host)
        default: false
        }
    }
}
