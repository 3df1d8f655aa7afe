/// A day of the week, Monday first.
package enum Weekday: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    case monday
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday
}
