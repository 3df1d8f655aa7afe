/// How a ticket came to be issued.
package enum TicketOrigin: String, Hashable, Sendable, Codable, CaseIterable {
    /// Somebody stood in front of the camera.
    case camera
    /// Somebody touched the kiosk's screen.
    case button
    /// A clerk issued it.
    case desk
}
