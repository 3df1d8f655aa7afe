/// Finds the level of the futures under which four of five real waits stay.
///
/// Futures know nothing of what nobody recorded, so their own 80 % may cover fewer waits or more. After every wait the level
/// rises a little when it was exceeded and falls a little when it was not: adaptive conformal inference (Gibbs and Candès,
/// "Adaptive conformal inference under distribution shift", NeurIPS 2021), whose long-run coverage is the target whatever
/// the waits are like.
package struct ForecastCalibration: Hashable, Sendable {
    /// The share of futures that the P80 exceeds.
    package private(set) var level = target

    package static let target = 0.8
    private static let bounds = 0.5...0.98
    /// A day's hundreds of waits move the level, no single rush does.
    private static let rate = 0.002

    package init() {}

    package mutating func observe(isWithin: Bool) {
        let miss = isWithin ? 0.0 : 1.0
        let moved = level + Self.rate * (miss - (1 - Self.target))
        level = min(max(moved, Self.bounds.lowerBound), Self.bounds.upperBound)
    }
}
