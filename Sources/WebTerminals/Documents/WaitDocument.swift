import QueueModel

/// A waiting time: the range of minutes that is shown, and the forecast it is made of.
struct WaitDocument: Encodable, Equatable, Sendable {
    let fromMinutes: Int
    let toMinutes: Int
    /// Half of the futures call within this time, …
    let p50Minutes: Double
    /// … four of five within this.
    let p80Minutes: Double

    init(_ forecast: Forecast) {
        let shown = forecast.shown
        fromMinutes = shown.fromMinutes
        toMinutes = shown.toMinutes
        p50Minutes = Self.rounded(forecast.p50Minutes)
        p80Minutes = Self.rounded(forecast.p80Minutes)
    }

    private static func rounded(_ minutes: Double) -> Double {
        (minutes * 10).rounded() / 10
    }
}
