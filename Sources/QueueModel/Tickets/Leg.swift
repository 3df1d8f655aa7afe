/// One stretch of serving in a visit that has ended, with its own times.
package struct Leg: Hashable, Sendable, Codable {
    package let service: ServiceID
    package let counter: CounterID?
    /// When the wait for it began.
    package let queuedAt: Timestamp
    /// The first call.
    package let calledAt: Timestamp?
    package let startedAt: Timestamp
    package let endedAt: Timestamp
    /// Time within the wait when the ticket was set aside.
    package let parkedMilliseconds: Int64
    package let end: LegEnd

    package var servedMilliseconds: Int64 { endedAt.milliseconds(since: startedAt) }
}
