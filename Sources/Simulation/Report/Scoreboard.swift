import QueueModel

/// Holds forecasts against the waits that followed; who was never called counts on neither side.
struct Scoreboard {
    private var ours = ForecastTally()
    private var yardsticks: [Yardstick: ForecastTally] = [:]
    private var waits: [Double] = []

    init(records: [ForecastRecord]) {
        for record in records {
            guard let waited = record.waitedMinutes else { continue }
            waits.append(waited)
            ours.add(record.ours, waitedMinutes: waited)
            for yardstick in Yardstick.allCases {
                guard let forecast = record.forecast(by: yardstick) else { continue }
                yardsticks[yardstick, default: ForecastTally()].add(forecast, waitedMinutes: waited)
            }
        }
        waits.sort()
    }

    /// `nil` when nobody was called.
    func report(of desk: Desk) -> SimulationReport? {
        guard let forecasts else { return nil }
        return SimulationReport(
            forecast: forecasts,
            wait: SimulationReport.Waits(
                p50Minutes: quantile(0.5),
                p80Minutes: quantile(0.8),
                p90Minutes: quantile(0.9),
                shareWithin15: Double(waits.count { $0 <= 15 }) / Double(waits.count)
            ),
            overtaking: SimulationReport.Overtaking(
                worst: desk.overtaking.worst,
                bound: desk.state.office.rules.overtakingBound
            ),
            eventsPerSecond: Double(desk.events) / (desk.working / .seconds(1))
        )
    }

    private var forecasts: SimulationReport.Forecasts? {
        guard let ours = ours.score,
            let average = yardsticks[.averageTimesPosition]?.score,
            let ql = yardsticks[.ql]?.score,
            let les = yardsticks[.les]?.score,
            let hol = yardsticks[.hol]?.score
        else { return nil }
        return SimulationReport.Forecasts(ours: ours, averageTimesPosition: average, ql: ql, les: les, hol: hol)
    }

    /// The lowest wait that at least the share `p` does not exceed.
    private func quantile(_ p: Double) -> Double {
        waits[min(waits.count - 1, Int(p * Double(waits.count)))]
    }
}
