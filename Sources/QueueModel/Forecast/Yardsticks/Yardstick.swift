/// The simple predictors of the literature, each from one glance at the line: a forward simulation has to beat them.
///
/// The P80 takes the spread each has where services are exponential and arrivals Poisson, as Ibrahim and Whitt,
/// "Real-time delay estimation based on delay history", M&SOM 11 (2009), derive it: the variance of a wait of w minutes
/// with s counters of mean service m is w·m/s when the length of the line is known and twice that when it is not.
package enum Yardstick: String, CaseIterable, Hashable, Sendable {
    case averageTimesPosition
    case ql
    case les
    case hol

    /// Average × position: `position` turns shared by the open `counters` that serve the ticket, each as long as the
    /// recent mean. Position 0 finds a counter idle.
    package static func averageTimesPosition(position: Int, counters: Int, recentMeanMinutes: Double) -> PointForecast {
        lineForecast(turns: position, counters: counters, meanMinutes: recentMeanMinutes)
    }

    /// QL, the queue length (Whitt, "Predicting queueing delays", Management Science 45, 1999): (Q + 1)·m/s for `waiting`
    /// people in the whole line, `counters` open ones in all and the office's mean serving time; 0 if one is idle.
    package static func queueLength(waiting: Int, counters: Int, idle: Bool, meanMinutes: Double) -> PointForecast {
        lineForecast(turns: idle ? 0 : waiting + 1, counters: counters, meanMinutes: meanMinutes)
    }

    /// LES: the whole wait of the last one called (Ibrahim and Whitt 2009).
    package static func lastToEnterService(
        waitedMinutes: Double,
        counters: Int,
        meanMinutes: Double
    ) -> PointForecast {
        historyForecast(waitedMinutes, counters: counters, meanMinutes: meanMinutes)
    }

    /// HOL: how long the one at the head of the line has waited so far (Ibrahim and Whitt 2009).
    package static func headOfLine(waitedMinutes: Double, counters: Int, meanMinutes: Double) -> PointForecast {
        historyForecast(waitedMinutes, counters: counters, meanMinutes: meanMinutes)
    }

    private static func lineForecast(turns: Int, counters: Int, meanMinutes: Double) -> PointForecast {
        let turn = meanMinutes / Double(max(1, counters))
        let wait = Double(turns) * turn
        return PointForecast(minutes: wait, variance: wait * turn)
    }

    private static func historyForecast(_ wait: Double, counters: Int, meanMinutes: Double) -> PointForecast {
        PointForecast(minutes: wait, variance: 2 * wait * meanMinutes / Double(max(1, counters)))
    }
}
