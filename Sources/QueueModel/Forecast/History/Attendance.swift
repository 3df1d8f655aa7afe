/// One stay of one ticket at a counter, from its call to its end: what a forecast learns from.
package struct Attendance: Hashable, Sendable {
    package let service: ServiceID
    package let counter: CounterID
    /// When it joined the line from which it was called.
    package let joinedAt: Timestamp
    package let calledAt: Timestamp
    /// `nil` when nobody came.
    package let startedAt: Timestamp?
    package let endedAt: Timestamp
    /// How many dossiers were served; a serving time counts by the dossier.
    package let dossiers: Int

    package init(
        service: ServiceID,
        counter: CounterID,
        joinedAt: Timestamp,
        calledAt: Timestamp,
        startedAt: Timestamp?,
        endedAt: Timestamp,
        dossiers: Int = 1
    ) {
        self.service = service
        self.counter = counter
        self.joinedAt = joinedAt
        self.calledAt = calledAt
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.dossiers = dossiers
    }
}
