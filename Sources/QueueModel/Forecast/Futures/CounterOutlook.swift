/// What a counter is doing now and when it will not work: all that a future needs of it.
package struct CounterOutlook: Hashable, Sendable {
    package enum Activity: Hashable, Sendable {
        /// Has not begun its day, though the office opened so many minutes ago; below 0 when it has not opened yet.
        case expected(minutes: Double)
        /// Calls as soon as the clerk notices that somebody waits.
        case idle
        /// The last one left so many minutes ago, and somebody waits.
        case turning(minutes: Double)
        /// The clerk went away so many minutes ago without a plan.
        case paused(minutes: Double)
        /// Somebody was called so many minutes ago and has not come yet.
        case called(service: Int, scale: Double, minutes: Double)
        /// For so many minutes.
        case serving(service: Int, scale: Double, minutes: Double)
    }

    package let activity: Activity
    /// Times off, in minutes from now, in order.
    package let absences: [Range<Double>]
    /// What whoever is at the counter waits for when they are done there.
    package let next: WaitingEntry?

    package init(activity: Activity, absences: [Range<Double>] = [], next: WaitingEntry? = nil) {
        self.activity = activity
        self.absences = absences
        self.next = next
    }

    var isFree: Bool {
        switch activity {
        case .expected, .idle, .turning, .paused: true
        case .called, .serving: false
        }
    }

    /// The first moment from `minute` on at which the counter works.
    func working(from minute: Double) -> Double {
        var moment = minute
        for absence in absences where absence.contains(moment) { moment = absence.upperBound }
        return moment
    }
}
