/// What legs are grouped by. Each puts every leg into exactly one group.
package enum Grouping: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// The hour on the office's clock in which the wait began.
    case hour
    case weekday
    /// The hour of the week in which the wait began: what a usual Monday morning is like.
    case hourOfWeek
    case day
    /// Monday to Sunday.
    case week
    case month
    case service
    case counter
    case priority
    /// How long the wait was: shows how satisfaction goes with it.
    case wait
}
