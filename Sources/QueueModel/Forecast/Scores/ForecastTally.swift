/// Sums forecasts and what became of them.
package struct ForecastTally: Hashable, Sendable {
    package private(set) var count = 0
    private var absoluteError = 0.0
    private var error = 0.0
    private var within = 0

    package init() {}

    package mutating func add(_ forecast: PointForecast, waitedMinutes: Double) {
        count += 1
        absoluteError += abs(forecast.minutes - waitedMinutes)
        error += forecast.minutes - waitedMinutes
        within += waitedMinutes <= forecast.p80Minutes ? 1 : 0
    }

    /// `nil` before the first.
    package var score: ForecastScore? {
        guard count > 0 else { return nil }
        let number = Double(count)
        return ForecastScore(
            maeMinutes: absoluteError / number,
            biasMinutes: error / number,
            p80Coverage: Double(within) / number
        )
    }
}
