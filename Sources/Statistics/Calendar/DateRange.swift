package import QueueModel

/// Office days from `first` to `last`, both included.
package struct DateRange: Hashable, Sendable {
    package let first: ServiceDay
    package let last: ServiceDay

    /// `nil` when `last` comes before `first`.
    package init?(first: ServiceDay, last: ServiceDay) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    private init(_ first: ServiceDay, _ last: ServiceDay) {
        self.first = first
        self.last = last
    }

    package static func day(_ day: ServiceDay) -> DateRange {
        DateRange(day, day)
    }

    /// The week of `day`, Monday to Sunday.
    package static func week(of day: ServiceDay) -> DateRange {
        DateRange(day.firstOfWeek, day.firstOfWeek.advanced(by: 6))
    }

    /// The calendar month of `day`.
    package static func month(of day: ServiceDay) -> DateRange {
        DateRange(day.firstOfMonth, day.firstOfNextMonth.advanced(by: -1))
    }

    package var dayCount: Int {
        first.distance(to: last) + 1
    }

    package func contains(_ day: ServiceDay) -> Bool {
        first <= day && day <= last
    }

    /// The range to compare with: as many calendar months before where this one is made of whole months; else the same
    /// number of days, whole weeks earlier and without overlap, so that a Monday is held against a Monday.
    package var previous: DateRange {
        let dayAfter = last.advanced(by: 1)
        guard first.dayOfMonth == 1, dayAfter.dayOfMonth == 1 else {
            let shift = (dayCount + 6) / 7 * 7
            return DateRange(first.advanced(by: -shift), last.advanced(by: -shift))
        }
        var start = first
        var month = first
        while month < dayAfter {
            start = start.advanced(by: -1).firstOfMonth
            month = month.firstOfNextMonth
        }
        return DateRange(start, first.advanced(by: -1))
    }
}

extension DateRange: Codable {
    private enum CodingKeys: CodingKey {
        case first, last
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        first = try container.decode(ServiceDay.self, forKey: .first)
        last = try container.decode(ServiceDay.self, forKey: .last)
        guard first <= last else {
            throw DecodingError.dataCorruptedError(
                forKey: .last,
                in: container,
                debugDescription: "\(last) comes before \(first)"
            )
        }
    }
}
