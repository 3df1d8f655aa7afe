import Foundation

/// Durations in minutes whose logarithm is normal.
///
/// Service times at counters and on the telephone are close to log-normal: Brown, Gans, Mandelbaum, Sakov, Shen, Zeltyn
/// and Zhao, "Statistical analysis of a telephone call center", JASA 100 (2005).
package struct LogNormal: Hashable, Sendable {
    /// Mean of ln(minutes).
    package let logMean: Double
    /// Standard deviation of ln(minutes); above 0.
    package let logDeviation: Double

    package init(logMean: Double, logDeviation: Double) {
        self.logMean = logMean
        self.logDeviation = logDeviation
    }

    /// The one with that mean in minutes, which is exp(logMean + logDeviation² / 2).
    package init(meanMinutes: Double, logDeviation: Double) {
        self.init(logMean: log(meanMinutes) - logDeviation * logDeviation / 2, logDeviation: logDeviation)
    }

    package var meanMinutes: Double {
        exp(logMean + logDeviation * logDeviation / 2)
    }

    /// The minutes below which the share `p` in (0, 1) lies.
    package func quantile(_ p: Double) -> Double {
        exp(logMean + logDeviation * StandardNormal.quantile(p))
    }

    /// The probability of lasting longer than `age` minutes.
    package func outlasts(_ age: Double) -> Double {
        age > 0 ? StandardNormal.upperTail((log(age) - logMean) / logDeviation) : 1
    }

    /// The minutes still to go of a duration that has lasted `age` minutes, at the share `u` in (0, 1) of what is
    /// possible: inversion of the distribution cut off at `age`.
    package func remaining(after age: Double, at u: Double) -> Double {
        guard age > 0 else { return quantile(u) }
        // Far beyond all experience the tail underflows; the smallest normal number keeps the inversion finite.
        let tail = max(outlasts(age) * (1 - u), .leastNormalMagnitude)
        return max(0, exp(logMean - logDeviation * StandardNormal.quantile(tail)) - age)
    }
}
