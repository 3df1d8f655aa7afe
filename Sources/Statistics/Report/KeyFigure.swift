/// The figures a report opens with.
package enum KeyFigure: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    case arrivals
    case waiting
    case served
    case noShows
    case transfers
    case cancelled
    case expired
    case waitP50
    case waitP80
    case waitP90
    case waitWithinTarget
    case serviceP50
    case serviceP80
    case serviceP90
    case serviceWithinTarget
    case ratings
    case satisfactionMean
    case satisfiedShare

    package enum Unit: String, Hashable, Sendable, Codable {
        case count
        case minutes
        /// 0 to 1.
        case share
        /// 1 to 5.
        case rating
    }

    package var unit: Unit {
        switch self {
        case .arrivals, .waiting, .served, .noShows, .transfers, .cancelled, .expired, .ratings: .count
        case .waitP50, .waitP80, .waitP90, .serviceP50, .serviceP80, .serviceP90: .minutes
        case .waitWithinTarget, .serviceWithinTarget, .satisfiedShare: .share
        case .satisfactionMean: .rating
        }
    }

    /// `nil` where there is nothing to tell it from.
    package func value(in figures: Figures) -> Double? {
        switch self {
        case .arrivals: Double(figures.counts.arrivals)
        case .waiting: Double(figures.counts.waiting)
        case .served: Double(figures.counts.served)
        case .noShows: Double(figures.counts.noShows)
        case .transfers: Double(figures.counts.transfers)
        case .cancelled: Double(figures.counts.cancelled)
        case .expired: Double(figures.counts.expired)
        case .waitWithinTarget: figures.waiting.target.share
        case .serviceWithinTarget: figures.service.target.share
        case .ratings: Double(figures.satisfaction.count)
        case .satisfactionMean: figures.satisfaction.mean
        case .satisfiedShare: figures.satisfaction.satisfiedShare
        case .waitP50, .waitP80, .waitP90, .serviceP50, .serviceP80, .serviceP90: percentile(in: figures)?.minutes
        }
    }

    /// `nil` for a figure that is none.
    package func percentile(in figures: Figures) -> Percentile? {
        switch self {
        case .waitP50: figures.waiting.p50
        case .waitP80: figures.waiting.p80
        case .waitP90: figures.waiting.p90
        case .serviceP50: figures.service.p50
        case .serviceP80: figures.service.p80
        case .serviceP90: figures.service.p90
        default: nil
        }
    }
}
