internal import Glibc

/// One axis of a plot: from a value to its place between 0 and 1.
package struct Axis: Sendable {
    package let label: String
    package let range: ClosedRange<Double>
    package let isLogarithmic: Bool

    /// - Parameter range: above 0 for a logarithmic axis, and of some extent.
    package init(_ label: String, _ range: ClosedRange<Double>, isLogarithmic: Bool = false) {
        self.label = label
        self.range = range
        self.isLogarithmic = isLogarithmic
    }

    /// Values outside are moved to the edge.
    func place(_ value: Double) -> Double {
        let clamped = min(max(value, range.lowerBound), range.upperBound)
        let (low, high, at) = (scaled(range.lowerBound), scaled(range.upperBound), scaled(clamped))
        return high > low ? (at - low) / (high - low) : 0
    }

    /// Where lines and numbers stand: the powers of ten, or six steps.
    var ticks: [Double] {
        guard isLogarithmic else {
            return (0...5).map { range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / 5 }
        }
        let powers = Int(log10(range.lowerBound).rounded(.up))...Int(log10(range.upperBound).rounded(.down))
        return powers.map { pow(10, Double($0)) }
    }

    private func scaled(_ value: Double) -> Double { isLogarithmic ? log10(value) : value }
}
