import QueueModel

/// An hour of the week on the office's clock.
struct HourOfWeek: Hashable {
    let weekday: Weekday
    /// 0 to 23.
    let hour: Int
}
