/// A ticket's time aside.
package struct Parking: Hashable, Sendable, Codable {
    package let reason: ParkReason
    /// When the citizen is expected back.
    package let until: Timestamp
    package let since: Timestamp

    package init(reason: ParkReason, until: Timestamp, since: Timestamp) {
        self.reason = reason
        self.until = until
        self.since = since
    }
}
