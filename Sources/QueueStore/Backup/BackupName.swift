package import QueueModel

/// The name of a sound copy: `kioskd-20261127T190000Z.sqlite`, or `kioskd-20261127T190000Z-schema-7.sqlite` for one that
/// was made before the schema changed.
package struct BackupName: Hashable, Sendable, CustomStringConvertible {
    /// To the second.
    package let moment: Timestamp
    /// The schema that the database had, for a copy from before it changed.
    package let schema: Int?

    private static let prefix = "kioskd-"
    private static let suffix = ".sqlite"
    private static let schemaMark = "-schema-"

    package init(moment: Timestamp, schema: Int? = nil) {
        self.moment = Timestamp(milliseconds: moment.milliseconds / 1_000 * 1_000)
        self.schema = schema
    }

    /// Nil for a file of another kind.
    package init?(_ fileName: String) {
        guard fileName.hasPrefix(Self.prefix), fileName.hasSuffix(Self.suffix) else { return nil }
        let parts = fileName.dropFirst(Self.prefix.count).dropLast(Self.suffix.count).split(
            separator: Self.schemaMark,
            omittingEmptySubsequences: false
        )
        guard (1...2).contains(parts.count), let moment = Timestamp(compact: String(parts[0])) else { return nil }
        let schema = parts.count == 2 ? Int(parts[1]) : nil
        self.init(moment: moment, schema: schema)
        guard description == fileName else { return nil }
    }

    package var description: String {
        Self.prefix + moment.compact + (schema.map { "\(Self.schemaMark)\($0)" } ?? "") + Self.suffix
    }
}

extension Timestamp {
    /// `20261127T190000Z`, to the second.
    var compact: String {
        iso8601.filter { $0 != "-" && $0 != ":" }.prefix(15) + "Z"
    }

    /// Reads ``compact``; nil for any other form.
    init?(compact text: String) {
        let digits = Array(text)
        guard digits.count == 16, digits[8] == "T", digits[15] == "Z" else { return nil }
        func number(_ range: Range<Int>) -> Int64? { Int64(String(digits[range])) }
        let date = "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"
        guard let day = ServiceDay(date), let first = ServiceDay("1970-01-01"), let hour = number(9..<11),
            let minute = number(11..<13), let second = number(13..<15)
        else { return nil }
        let seconds = Int64(first.distance(to: day)) * 86_400 + hour * 3_600 + minute * 60 + second
        self.init(milliseconds: seconds * 1_000)
        guard compact == text else { return nil }
    }
}
