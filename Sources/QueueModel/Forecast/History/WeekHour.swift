/// An hour of the week on the office's clock: offices have their own Monday morning.
package struct WeekHour: Hashable, Sendable {
    let day: ServiceDay
    /// 0 to 167, from Monday midnight.
    let index: Int

    package init(of moment: Timestamp, in office: Office) {
        day = office.day(at: moment)
        let weekday = Weekday.allCases.firstIndex(of: day.weekday) ?? 0
        index = weekday * 24 + office.timeOfDay(at: moment).minutes / 60
    }
}
