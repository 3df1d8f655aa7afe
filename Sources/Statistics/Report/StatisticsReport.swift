package import QueueModel

/// The figures of a range of days. Screens and exports both show this value, so they show the same.
package struct StatisticsReport: Hashable, Sendable, Codable {
    package let office: OfficeID
    package let range: DateRange
    /// Up to when the legs that go on are counted.
    package let asOf: Timestamp
    package let total: Figures
    /// In order: hours and days by time, services, counters and classes as the office lists them.
    package let groups: [Grouping: [FigureGroup]]
    /// `nil` in a report for people who may not see it.
    package let clerks: [ClerkFigures]?
    package let onTime: OnTimeFigures?
    package let comparison: Comparison?

    package subscript(grouping: Grouping) -> [FigureGroup] {
        groups[grouping, default: []]
    }

    /// Whether citizens are as content as the office wants; `nil` without a rating.
    package var meetsSatisfactionGoal: Bool? {
        total.satisfaction.satisfiedShare.map { $0 >= StatisticsGoals.satisfiedShare }
    }

    /// Whether dossiers are answered on time as the office wants; `nil` without figures.
    package var meetsOnTimeGoal: Bool? {
        onTime?.share.map { $0 >= StatisticsGoals.onTimeShare }
    }
}
