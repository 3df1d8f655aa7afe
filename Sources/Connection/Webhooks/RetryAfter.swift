package import Foundation

/// The header `Retry-After` (RFC 9110, section 10.2.3).
package enum RetryAfter {
    /// Nobody is left alone for longer.
    static let longest = Duration.seconds(86_400)

    /// How long to wait by the header's value, in seconds or as a date; nil for what is neither.
    package static func delay(_ text: String, from now: Date) -> Duration? {
        let text = text.trimmingCharacters(in: .whitespaces)
        if let seconds = UInt32(text) { return min(longest, .seconds(Int64(seconds))) }
        guard let date = dateFormat.date(from: text) else { return nil }
        return min(longest, max(.zero, .seconds(date.timeIntervalSince(now))))
    }

    /// The one form of date that is still to be sent (RFC 9110, section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
    private static var dateFormat: DateFormatter {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = .gmt
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return format
    }
}
