/// A code under which the office's own software keeps something, told apart by what it names: a `DossierCode` never passes
/// for an `AppointmentCode`.
///
/// It is what a barcode can hold and an address can carry, in capitals, so that neither a scanner's keyboard layout nor
/// somebody's typing makes two of one. It is no name and no number of a person, and still nothing for a log.
package struct ForeignCode<Named>: Hashable, Sendable {
    package let text: String

    /// In characters.
    package static var lengthRange: ClosedRange<Int> { 1...64 }
}

package typealias DossierCode = ForeignCode<Dossier>
package typealias AppointmentCode = ForeignCode<BookedAppointment>

extension ForeignCode: LosslessStringConvertible {
    package var description: String { text }

    /// Reads 1 to 64 letters and digits of ASCII with `.`, `-`, `_` and `/` between them, such as
    /// `000.00.08.H29-261127-0001`; spaces around them don't count, and small letters become capitals.
    package init?(_ description: String) {
        let characters = description.utf8.trimmingSpaces()
        guard Self.lengthRange.contains(characters.count), characters.allSatisfy(\.isCodeCharacter),
            characters.first?.isCodePunctuation == false, characters.last?.isCodePunctuation == false
        else { return nil }
        text = String(decoding: characters, as: UTF8.self).uppercased()
    }

    /// Of a text that was such a code when it was stored.
    package init(stored text: String) {
        self.text = text
    }

    /// What a code looks like, for whoever typed something else.
    package static var form: LocalizedText {
        LocalizedText(
            vi: "Mã gồm 1 đến 64 chữ cái không dấu, chữ số và các dấu . - _ / ở giữa.",
            en: "A code is 1 to 64 unaccented letters and digits, with . - _ / between them."
        )
    }
}

extension ForeignCode: Comparable {
    /// In the order of their bytes, as the database sorts them.
    package static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }
}

extension ForeignCode: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) {
        self.init(stored: value)
    }
}

extension ForeignCode: Codable {
    package init(from decoder: any Decoder) throws {
        self = try decoder.decodeText(as: Self.self, called: "a code of the office's software")
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension UInt8 {
    fileprivate var isCodeCharacter: Bool {
        isCodePunctuation || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
    }

    fileprivate var isCodePunctuation: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: "/")
    }

    fileprivate var isSpace: Bool {
        self == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(self)
    }
}

extension String.UTF8View {
    fileprivate func trimmingSpaces() -> Substring.UTF8View {
        let start = drop(while: \.isSpace)
        guard let last = start.lastIndex(where: { !$0.isSpace }) else { return start.prefix(0) }
        return start[...last]
    }
}
