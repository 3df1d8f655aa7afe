/// What somebody or something that signs in may do; which route asks for which stands in one table of the terminals.
package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// The screen at the entrance: gives numbers and shows the camera's picture.
    case kiosk
    /// The large screen in the hall: shows, changes nothing.
    case board
    case clerk
    case supervisor
    case administrator

    /// The roles of paired screens; all others are people's.
    package static let screens: Set<Role> = [.kiosk, .board]
    package static let staff: Set<Role> = [.clerk, .supervisor, .administrator]
}
