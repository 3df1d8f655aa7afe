/// A calendar day as the office counts it, written and coded as `2026-11-22`.
///
/// Ticket numbers start again with every service day.
package struct ServiceDay: Hashable, Sendable {
    private let daysSince1970: Int64

    private init(daysSince1970: Int64) {
        self.daysSince1970 = daysSince1970
    }

    /// The day a clock `offset` seconds ahead of UTC shows at `moment`.
    package init(of moment: Timestamp, secondsFromUTC offset: Int) {
        daysSince1970 = moment.localDays(secondsFromUTC: offset)
    }

    /// `nil` for days that no calendar has, such as 30 February; the year has at most four digits.
    package init?(year: Int, month: Int, day: Int) {
        guard (0...9_999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        daysSince1970 = CivilDate.daysSince1970(year: Int64(year), month: Int64(month), day: Int64(day))
        guard CivilDate(daysSince1970: daysSince1970).day == day else { return nil }
    }

    /// 1970-01-01 was a Thursday.
    package var weekday: Weekday {
        let index = Int((daysSince1970 + 3) % 7)
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }
}

extension ServiceDay: LosslessStringConvertible {
    package var description: String { CivilDate(daysSince1970: daysSince1970).description }

    /// Reads `2026-11-22`; `nil` for any other form and for days that no calendar has, such as `2026-02-30`.
    package init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int64($0) }
        guard parts.count == 3, parts[0] <= 9_999, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
            return nil
        }
        daysSince1970 = CivilDate.daysSince1970(year: parts[0], month: parts[1], day: parts[2])
        guard self.description == description else { return nil }
    }
}

extension ServiceDay: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.daysSince1970 < right.daysSince1970
    }
}

extension ServiceDay: Strideable {
    /// Days from this one to `other`, negative when that comes first.
    package func distance(to other: Self) -> Int {
        Int(other.daysSince1970 - daysSince1970)
    }

    package func advanced(by days: Int) -> Self {
        Self(daysSince1970: daysSince1970 + Int64(days))
    }
}

extension ServiceDay: Codable {
    package init(from decoder: any Decoder) throws {
        self = try decoder.decodeText(as: Self.self, called: "a day such as 2026-11-22")
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
