/// The forecasts of one moment.
package struct Forecasts: Hashable, Sendable {
    /// By place; who is not here is not called before the futures end.
    package let waiting: [Int32: Forecast]
    /// By index of `office.services`, for somebody who came now.
    package let newcomers: [Forecast?]
}
