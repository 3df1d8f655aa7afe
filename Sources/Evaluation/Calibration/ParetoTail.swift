internal import Glibc

/// The tail of a distribution above a high threshold, as a generalised Pareto distribution of the excesses.
///
/// That tails are near to this form is due to J. Pickands: Statistical inference using extreme order statistics, Annals
/// of Statistics 3(1), 1975. The fit is by probability-weighted moments: J. R. M. Hosking and J. R. Wallis: Parameter
/// and quantile estimation for the generalized Pareto distribution, Technometrics 29(3), 1987.
package struct ParetoTail: Sendable, Equatable {
    /// Where the tail begins.
    package let threshold: Float
    /// Share of all scores at or above the threshold.
    package let share: Double
    /// Scores that the fit rests on.
    package let exceedances: Int
    /// σ > 0, in units of the score.
    package let scale: Double
    /// k of Hosking and Wallis: 0 is an exponential tail, above 0 the tail ends at `threshold + scale / shape`.
    package let shape: Double

    private static let exponentialShape = 1e-6

    /// Fits the scores at or above a threshold.
    ///
    /// - Throws: `too-few` for fewer than 50 of them, or if all are the same.
    package init(fitting scores: ScoreDistribution, over threshold: Float) throws(EvaluationError) {
        let excesses = scores.exceedances(over: threshold)
        let count = excesses.reduce(0) { $0 + $1.count }
        guard count >= 50 else { throw Self.tooFew("\(count) scores at or above \(threshold)") }
        let (mean, weighted) = Self.moments(of: excesses, count: count)
        let denominator = mean - 2 * weighted
        guard denominator > 0 else { throw Self.tooFew("no spread above \(threshold)") }
        self.threshold = threshold
        share = Double(count) / Double(scores.count)
        exceedances = count
        scale = 2 * mean * weighted / denominator
        shape = mean / denominator - 2
    }

    /// The score that this share of all scores reaches; for shares up to `share` only.
    package func threshold(rate: Double) -> Float {
        let part = min(1, rate / share)
        let excess =
            abs(shape) < Self.exponentialShape
            ? -scale * log(part)
            : scale / shape * (1 - pow(part, shape))
        return threshold + Float(excess)
    }

    /// a₀ = E[X] and a₁ = E[X (1 − F(X))], with the plotting positions (j − 0.35) / n of Hosking and Wallis.
    private static func moments(of excesses: [(excess: Double, count: Int)], count: Int) -> (Double, Double) {
        var (mean, weighted, before) = (0.0, 0.0, 0)
        for (excess, same) in excesses {
            // The mean plotting position of a bin's scores, whose ranks follow each other.
            let position = (Double(before) + (Double(same) + 1) / 2 - 0.35) / Double(count)
            mean += excess * Double(same)
            weighted += excess * Double(same) * (1 - position)
            before += same
        }
        return (mean / Double(count), weighted / Double(count))
    }

    private static func tooFew(_ detail: String) -> EvaluationError {
        EvaluationError(
            .tooFew,
            subject: "the tail of the impostor scores",
            detail: detail,
            remedy: "give pictures of more people: a thousand are a beginning"
        )
    }
}
