extension Timestamp {
    /// Reads a date and time with an offset (RFC 3339, section 5.6), such as `2026-11-22T09:30:00+07:00`; nil for anything
    /// else, and for what is not in the years 0 to 9999 of UTC.
    ///
    /// Fractions of a millisecond are cut off. A leap second is the one after it. The colon of the offset may be missing,
    /// as in ISO 8601.
    package init?(rfc3339 text: String) {
        var reader = DateTimeReader(text)
        guard let year = reader.number(digits: 4), reader.takes("-"), let month = reader.number(digits: 2, in: 1...12),
            reader.takes("-"), let day = reader.number(digits: 2, in: 1...31), reader.takes("T", "t", " "),
            let hour = reader.number(digits: 2, in: 0...23), reader.takes(":"),
            let minute = reader.number(digits: 2, in: 0...59), reader.takes(":"),
            let second = reader.number(digits: 2, in: 0...60), let fraction = reader.milliseconds(),
            let offset = reader.offsetMinutes(), reader.isAtEnd
        else { return nil }
        let days = CivilDate.daysSince1970(year: year, month: month, day: day)
        // No calendar has 30 February.
        guard CivilDate(daysSince1970: days).day == day else { return nil }
        let minutes = days * 1_440 + hour * 60 + minute - offset
        self.init(milliseconds: (minutes * 60 + second) * 1_000 + fraction)
        guard Self.years.contains(self) else { return nil }
    }

    private static let years =
        Timestamp(milliseconds: -62_167_219_200_000)...Timestamp(milliseconds: 253_402_300_799_999)
}

/// Reads the parts of a date and time one after another.
private struct DateTimeReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func takes(_ characters: Character...) -> Bool {
        guard let first = rest.first, characters.contains(where: { $0.asciiValue == first }) else { return false }
        rest = rest.dropFirst()
        return true
    }

    mutating func number(digits: Int, in range: ClosedRange<Int64> = 0...9_999) -> Int64? {
        let part = rest.prefix(digits)
        guard part.count == digits, part.allSatisfy(Self.isDigit) else { return nil }
        rest = rest.dropFirst(digits)
        let number = part.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
        return range.contains(number) ? number : nil
    }

    /// 0 where there is no fraction; nil for a point without digits.
    mutating func milliseconds() -> Int64? {
        guard takes(".") else { return 0 }
        let digits = rest.prefix(while: Self.isDigit)
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        let three = (0..<3).map { index in Int64(digits.dropFirst(index).first.map { $0 - UInt8(ascii: "0") } ?? 0) }
        return three.reduce(0) { $0 * 10 + $1 }
    }

    /// Of the local time before UTC.
    mutating func offsetMinutes() -> Int64? {
        if takes("Z", "z") { return 0 }
        let isBehind = rest.first == UInt8(ascii: "-")
        guard takes("+", "-"), let hours = number(digits: 2, in: 0...23) else { return nil }
        _ = takes(":")
        guard let minutes = number(digits: 2, in: 0...59) else { return nil }
        return (hours * 60 + minutes) * (isBehind ? -1 : 1)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
