import QueueModel
import Statistics

/// The figures of a range of days: `GET /api/v1/statistics`. Times are in minutes, shares 0 to 1.
struct StatisticsDocument: Encodable, Sendable {
    let office: String
    let range: DateRange
    let asOf: String
    let total: Figures
    let groups: [Grouping: [FigureGroup]]
    /// Null for those who may not see it.
    let clerks: Nullable<[ClerkFigures]>
    let comparison: Nullable<Comparison>
    let onTime: Nullable<OnTimeFigures>
    let goals: GoalsDocument

    init(_ report: StatisticsReport) {
        office = report.office.rawValue
        range = report.range
        asOf = report.asOf.iso8601
        total = report.total
        groups = report.groups
        clerks = Nullable(report.clerks)
        comparison = Nullable(report.comparison)
        onTime = Nullable(report.onTime)
        goals = GoalsDocument(report)
    }
}

/// What the office is held to, and whether it gets there; null where nothing is known.
struct GoalsDocument: Encodable, Sendable {
    let satisfiedShare = StatisticsGoals.satisfiedShare
    let meetsSatisfaction: Nullable<Bool>
    let onTimeShare = StatisticsGoals.onTimeShare
    let meetsOnTime: Nullable<Bool>

    init(_ report: StatisticsReport) {
        meetsSatisfaction = Nullable(report.meetsSatisfactionGoal)
        meetsOnTime = Nullable(report.meetsOnTimeGoal)
    }
}
