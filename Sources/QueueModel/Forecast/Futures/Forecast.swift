/// How long somebody will wait: one of ten futures calls within the P10, half within the P50, four of five within the P80.
package struct Forecast: Hashable, Sendable, Codable {
    package let p10Minutes: Double
    package let p50Minutes: Double
    package let p80Minutes: Double

    package init(p10Minutes: Double, p50Minutes: Double, p80Minutes: Double) {
        self.p10Minutes = p10Minutes
        self.p50Minutes = p50Minutes
        self.p80Minutes = p80Minutes
    }

    /// What the screens show: from the P50 to the P80, rounded outwards to whole steps.
    package var shown: WaitEstimate {
        WaitEstimate(p50Minutes: p50Minutes, p80Minutes: p80Minutes)
    }

    /// As it is scored.
    package var point: PointForecast {
        PointForecast(minutes: p50Minutes, p80Minutes: p80Minutes)
    }
}
