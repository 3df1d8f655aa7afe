package import QueueModel
package import Statistics

/// One typed value of an export. What it looks like is the format's business.
package enum ExportCell: Hashable, Sendable {
    case empty
    case text(String)
    case count(Int)
    /// A difference of figures or a mean.
    case number(Double)
    case minutes(Double)
    /// The value is this many minutes or more.
    case atLeastMinutes(Double)
    /// 0 to 1; a change may lie outside.
    case share(Double)
    case day(ServiceDay)
    case moment(LocalMoment)
}

extension ExportCell {
    init(_ percentile: Percentile?) {
        guard let percentile else { self = .empty; return }
        self = percentile.isLowerBound ? .atLeastMinutes(percentile.minutes) : .minutes(percentile.minutes)
    }

    init(_ value: Double?, in unit: KeyFigure.Unit) {
        guard let value else { self = .empty; return }
        self =
            switch unit {
            case .count: .count(Int(value))
            case .minutes: .minutes(value)
            case .share: .share(value)
            case .rating: .number(value)
            }
    }
}
