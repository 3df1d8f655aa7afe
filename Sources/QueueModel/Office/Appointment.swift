/// A time that was promised to a citizen for one service.
package struct Appointment: Hashable, Sendable, Codable {
    package let service: ServiceID
    package let at: Timestamp

    package init(service: ServiceID, at: Timestamp) {
        self.service = service
        self.at = at
    }
}
