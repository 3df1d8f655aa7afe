internal import Foundation

/// How a body is written, and how values are made fit to stand in it.
package enum RequestFormat: String, Sendable, CaseIterable {
    case json
    case form

    var contentType: String {
        switch self {
        case .json: "application/json"
        case .form: "application/x-www-form-urlencoded"
        }
    }

    func escape(_ value: String) -> String {
        switch self {
        case .json: Self.jsonEscaped(value)
        case .form: Self.percentEncoded(value)
        }
    }

    /// RFC 8259, section 7, for between two quotation marks that stand there already.
    private static func jsonEscaped(_ value: String) -> String {
        value.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            case "\u{0}"..."\u{1F}": String(format: "\\u%04x", scalar.value)
            default: String(scalar)
            }
        }.joined()
    }

    /// RFC 3986, section 2.3: all but the unreserved characters.
    static func percentEncoded(_ value: String) -> String {
        value.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )
}
