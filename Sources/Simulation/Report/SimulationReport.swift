package import QueueModel

/// What `kioskd simulate` found. All but `eventsPerSecond` follows from days and seed.
package struct SimulationReport: Codable, Hashable, Sendable {
    /// Forecasts made at issue against the wait until the first call.
    package struct Forecasts: Codable, Hashable, Sendable {
        package let ours: ForecastScore
        package let averageTimesPosition: ForecastScore
        package let ql: ForecastScore
        package let les: ForecastScore
        package let hol: ForecastScore
    }

    package struct Waits: Codable, Hashable, Sendable {
        package let p50Minutes: Double
        package let p80Minutes: Double
        package let p90Minutes: Double
        /// Of those called, within 15 minutes.
        package let shareWithin15: Double
    }

    package struct Overtaking: Codable, Hashable, Sendable {
        /// How many later arrivals were called before the one who was overtaken most often.
        package let worst: Int
        /// How many the office's rules allow.
        package let bound: Int
    }

    package let forecast: Forecasts
    package let wait: Waits
    package let overtaking: Overtaking
    /// Through `decide` and `evolve`, on one core.
    package let eventsPerSecond: Double
}
