/// A time on the office's clock in whole minutes, written and coded as `07:30`. `24:00` is the end of the day.
package struct TimeOfDay: Hashable, Sendable {
    /// Since midnight, 0 to 1440.
    package let minutes: Int

    package init(hour: Int, minute: Int) {
        minutes = min(max(hour * 60 + minute, 0), 1_440)
    }

    /// What a clock `offset` seconds ahead of UTC shows at `moment`.
    init(of moment: Timestamp, secondsFromUTC offset: Int) {
        minutes = Int(moment.localMilliseconds(secondsFromUTC: offset) / 60_000)
    }
}

extension TimeOfDay: LosslessStringConvertible {
    package var description: String { "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))" }

    /// Reads `07:30`; `nil` for any other form.
    package init?(_ description: String) {
        let parts = description.split(separator: ":", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard parts.count == 2, (0...24).contains(parts[0]), (0...59).contains(parts[1]) else { return nil }
        self.init(hour: parts[0], minute: parts[1])
        guard self.description == description else { return nil }
    }
}

extension TimeOfDay: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.minutes < right.minutes
    }
}

extension TimeOfDay: Codable {
    package init(from decoder: any Decoder) throws {
        self = try decoder.decodeText(as: Self.self, called: "a time such as 07:30")
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
