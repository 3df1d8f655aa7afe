import Crypto
import Foundation

/// Entity tags (RFC 9110, section 8.8.3).
enum EntityTag {
    /// The same for the same bytes, and for no others.
    static func strong(for bytes: Data) -> String {
        "\"\(SHA256.hash(data: bytes).prefix(12).map { String(format: "%02x", $0) }.joined())\""
    }

    /// Whether an `If-Match` (section 13.1.1) names this strong tag. A weak one never matches.
    static func matches(_ condition: String, _ tag: String) -> Bool {
        condition.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.contains {
            $0 == "*" || $0 == tag
        }
    }
}
