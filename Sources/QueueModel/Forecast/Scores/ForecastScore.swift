/// How well forecasts did.
package struct ForecastScore: Hashable, Sendable, Codable {
    /// Mean of the absolute error.
    package let maeMinutes: Double
    /// Mean of forecast − wait: above 0 when people were called earlier than told.
    package let biasMinutes: Double
    /// The share of waits that stayed within the P80.
    package let p80Coverage: Double
}
