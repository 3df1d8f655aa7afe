/// A mean in which the weight of old values shrinks by 1/`memory` with every new one.
struct RecentMean: Hashable, Sendable {
    private let memory: Double
    private var weight = 0.0
    private var total = 0.0

    init(memory: Double) {
        self.memory = memory
    }

    mutating func add(_ value: Double) {
        let kept = 1 - 1 / memory
        weight = weight * kept + 1
        total = total * kept + value
    }

    /// Shrunk towards `prior`, which weighs as much as `strength` values.
    func mean(towards prior: Double, strength: Double) -> Double {
        (strength * prior + total) / (strength + weight)
    }
}
