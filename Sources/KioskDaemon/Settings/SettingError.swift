/// A configuration that can't be used: it names the place, what is wrong and what to do.
struct SettingError: Error, CustomStringConvertible, Equatable {
    enum Code: String {
        case fileUnreadable = "configuration-unreadable"
        case fileMalformed = "configuration-malformed"
        case unknownKey = "configuration-unknown-key"
        case missingValue = "configuration-missing-value"
        case badValue = "configuration-bad-value"
    }

    let code: Code
    /// `kioskd.yaml:12`, `KIOSK_WEB_PORT` or `--port`.
    let place: String
    let detail: String

    var description: String { "\(place): \(detail) (\(code.rawValue))" }
}
