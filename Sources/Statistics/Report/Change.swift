/// A figure beside its value in the range before.
package struct Change: Hashable, Sendable, Codable {
    package let current: Double?
    package let previous: Double?
    /// `current − previous`; `nil` unless both are known.
    package let absolute: Double?
    /// The absolute change by the previous value; `nil` where that is 0 or unknown.
    package let relative: Double?

    init(current: Double?, previous: Double?) {
        self.current = current
        self.previous = previous
        absolute = if let current, let previous { current - previous } else { nil }
        relative = if let absolute, let previous, previous != 0 { absolute / previous } else { nil }
    }
}
