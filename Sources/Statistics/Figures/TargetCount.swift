/// How many durations kept within their service's target.
package struct TargetCount: Hashable, Sendable, Codable {
    package private(set) var within = 0
    /// Over the target, also when they go on.
    package private(set) var beyond = 0
    /// Within the target so far, their end unknown; no part of the share.
    package private(set) var undecided = 0

    /// Of those that are decided; `nil` when none is.
    package var share: Double? {
        within + beyond > 0 ? Double(within) / Double(within + beyond) : nil
    }

    mutating func add(_ duration: DurationSample, target: Int64) {
        if duration.milliseconds > target {
            beyond += 1
        } else if duration.isCensored {
            undecided += 1
        } else {
            within += 1
        }
    }
}

/// The share is written for those who only read.
extension TargetCount {
    private enum CodingKeys: CodingKey {
        case within, beyond, undecided, share
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        within = try container.decode(Int.self, forKey: .within)
        beyond = try container.decode(Int.self, forKey: .beyond)
        undecided = try container.decode(Int.self, forKey: .undecided)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(within, forKey: .within)
        try container.encode(beyond, forKey: .beyond)
        try container.encode(undecided, forKey: .undecided)
        try container.encodeIfPresent(share, forKey: .share)
    }
}
