/// The distribution of waiting or service times.
package struct DurationFigures: Hashable, Sendable, Codable {
    /// Durations that ended.
    package let ended: Int
    /// Durations known only to be this long or longer: still going on, or broken off.
    package let censored: Int
    package let p50: Percentile?
    package let p80: Percentile?
    package let p90: Percentile?
    package let target: TargetCount

    /// - Parameter durations: ascending, of equal ones those that ended first.
    init(_ durations: [DurationSample], target: TargetCount) {
        let percentiles = ProductLimit.percentiles([0.5, 0.8, 0.9], of: durations)
        censored = durations.count { $0.isCensored }
        ended = durations.count - censored
        p50 = percentiles[0]
        p80 = percentiles[1]
        p90 = percentiles[2]
        self.target = target
    }
}
