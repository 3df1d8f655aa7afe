/// How long somebody will probably wait, as screens show it: "10–20 phút".
package struct WaitEstimate: Hashable, Sendable, Codable {
    package let fromMinutes: Int
    package let toMinutes: Int

    /// Bounds are multiples of this many minutes: more would promise an accuracy nobody has.
    package static let stepMinutes = 5

    /// From the P50 to the P80, rounded outwards to whole steps and at least one step wide.
    init(p50Minutes: Double, p80Minutes: Double) {
        let step = Double(Self.stepMinutes)
        let from = Int((p50Minutes / step).rounded(.down)) * Self.stepMinutes
        let to = Int((p80Minutes / step).rounded(.up)) * Self.stepMinutes
        fromMinutes = from
        toMinutes = max(to, from + Self.stepMinutes)
    }
}
