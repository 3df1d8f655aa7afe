/// How long somebody will wait: half of the futures are called within the P50, four of five within the P80.
package struct Forecast: Hashable, Sendable, Codable {
    package let p50Minutes: Double
    package let p80Minutes: Double

    package init(p50Minutes: Double, p80Minutes: Double) {
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
