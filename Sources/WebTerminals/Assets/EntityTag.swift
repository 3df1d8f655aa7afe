import Crypto
import Foundation
import NIOCore

/// Entity tags (RFC 9110, section 8.8.3).
enum EntityTag {
    /// The same for the same bytes, and for no others.
    static func strong(for bytes: Data) -> String {
        text(of: SHA256.hash(data: bytes))
    }

    static func strong(for bytes: ByteBuffer) -> String {
        var hash = SHA256()
        bytes.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
        return text(of: hash.finalize())
    }

    /// Whether an `If-Match` (section 13.1.1) names this strong tag. A weak one never matches.
    static func matches(_ condition: String, _ tag: String) -> Bool {
        names(in: condition).contains { $0 == "*" || $0 == tag }
    }

    /// Whether an `If-None-Match` (section 13.1.2) names this tag; proxies may have made it a weak one.
    static func matchesWeakly(_ condition: String, _ tag: String) -> Bool {
        names(in: condition).contains { $0 == "*" || $0.trimmingPrefix("W/") == tag.trimmingPrefix("W/") }
    }

    private static func names(in condition: String) -> [String] {
        condition.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    private static func text(of digest: SHA256Digest) -> String {
        "\"\(digest.prefix(12).map { String(format: "%02x", $0) }.joined())\""
    }
}
