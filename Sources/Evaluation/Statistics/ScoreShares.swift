/// A histogram of scores for a plot: shares of the genuine and of the impostor scores in equal steps.
package struct ScoreShares: Codable, Sendable, Equatable {
    /// Lower edge of each step.
    package let from: [Double]
    package let genuine: [Double]
    package let impostor: [Double]
}

extension ErrorTradeOff {
    /// Shares in steps of 0.02 from −0.4 to 1; what lies outside is left out.
    package func shares() -> ScoreShares {
        let edges = (0..<70).map { -0.4 + 0.02 * Double($0) }
        func shares(_ below: (Float) -> Double) -> [Double] {
            edges.map { below(Float($0 + 0.02)) - below(Float($0)) }
        }
        return ScoreShares(
            from: edges,
            genuine: shares { point(at: $0).falseNegative },
            impostor: shares { 1 - point(at: $0).falsePositive }
        )
    }
}
