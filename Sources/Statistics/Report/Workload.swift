/// How a clerk's time at open counters was spent.
package struct Workload: Hashable, Sendable, Codable {
    /// Serving, also what was then handed on.
    package let servingMinutes: Double
    /// At an open counter.
    package let presentMinutes: Double
    /// Present, but not serving; the time a called citizen takes to come is a part of it.
    package let idleMinutes: Double
    /// Serving by present time; `nil` where no presence is known.
    package let utilisation: Double?

    init(servingMilliseconds: Int64, presentMilliseconds: Int64) {
        let idle = max(0, presentMilliseconds - servingMilliseconds)
        servingMinutes = servingMilliseconds.inMinutes
        presentMinutes = presentMilliseconds.inMinutes
        idleMinutes = idle.inMinutes
        utilisation = presentMilliseconds > 0 ? min(1, servingMinutes / presentMinutes) : nil
    }
}
