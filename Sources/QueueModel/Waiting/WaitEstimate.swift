/// How long somebody will probably wait, as screens show it: "10–20 phút".
package struct WaitEstimate: Hashable, Sendable, Codable {
    package let fromMinutes: Int
    package let toMinutes: Int

    /// Bounds are multiples of this many minutes: more would promise an accuracy nobody has.
    package static let stepMinutes = 5

    /// The range from 0.75 to 1.5 times `minutes`, rounded outwards to whole steps and at least one step wide.
    init(aroundMinutes minutes: Double) {
        let step = Double(Self.stepMinutes)
        fromMinutes = Int((minutes * 0.75 / step).rounded(.down)) * Self.stepMinutes
        let upper = Int((minutes * 1.5 / step).rounded(.up)) * Self.stepMinutes
        toMinutes = max(upper, fromMinutes + Self.stepMinutes)
    }
}
