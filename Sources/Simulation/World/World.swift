package import QueueModel

/// An office as it really is. Only `office` is known to it; the rest is hidden from every forecast.
package struct World: Sendable {
    package struct Matter: Sendable {
        /// Of those who come, in any unit.
        let share: Double
        package let serving: LogNormal
    }

    /// What the office believes, its counters and their planned breaks.
    package let office: Office
    /// By index of `office.services`.
    package let matters: [Matter]
    /// How much longer than others each clerk takes, by index of `office.counters`.
    package let clerks: [Double]
    let visitors: ClosedRange<Double>
    /// When people come, in minutes since midnight.
    let doors: [Range<Double>]
    let peaks: [ArrivalRate.Peak]
    let habits: Habits
}
