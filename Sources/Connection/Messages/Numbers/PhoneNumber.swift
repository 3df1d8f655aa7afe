/// A mobile number of Viet Nam, however it was written.
///
/// Ten digits that begin with 03, 05, 07, 08 or 09 (Circular 22/2014/TT-BTTTT and the changes of 2018). It never shows
/// itself in a log: what is printed of it is no number.
package struct PhoneNumber: Hashable, Sendable {
    /// The nine digits behind the country's code.
    private let subscriber: String

    private static let country = "84"

    /// Reads `0900 000 001`, `+84 900 000 001`, `84900000001` and `0084…`, with spaces, dots, hyphens and brackets.
    package init?(_ written: String) {
        let text = written.filter { !" .-()\u{A0}".contains($0) }
        let prefixes = ["+84", "0084", "84", "0"]
        let found = prefixes.lazy.compactMap { prefix in
            text.hasPrefix(prefix) ? text.dropFirst(prefix.count) : nil
        }.first { $0.wholeMatch(of: /[35789][0-9]{8}/) != nil }
        guard let found else { return nil }
        subscriber = String(found)
    }

    /// As in ITU-T E.164: `+84900000001`.
    package var e164: String { "+" + digits }
    /// `84900000001`.
    package var digits: String { Self.country + subscriber }
    /// `0900000001`.
    package var local: String { "0" + subscriber }
}

extension PhoneNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "a phone number" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(reflecting: description) }
}
