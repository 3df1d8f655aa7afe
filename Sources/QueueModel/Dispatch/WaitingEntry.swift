/// What dispatch looks at of one waiting ticket: numbers only, so that a forecast can copy hundreds of them.
package struct WaitingEntry: Hashable, Sendable {
    /// The order of arrival: the ticket's index in `OfficeState.tickets`. A transfer or return keeps it.
    package let place: Int32
    /// Index into `office.services`.
    package let service: Int32
    /// Index into `office.counters` of the only counter that may call it, or ``anyCounter``.
    package let reservedFor: Int32
    /// Of its priority class, lower first, or ``noRank``.
    package let rank: Int32
    /// From when its appointment goes first; ``Timestamp/distantFuture`` without one.
    package let dueFrom: Timestamp
    /// From when it counts as overdue.
    package let overdueFrom: Timestamp
    /// How often a later arrival was called before it by a counter that could have called it.
    package internal(set) var overtaken: Int32

    package static let anyCounter: Int32 = -1
    package static let noRank = Int32.max

    package init(
        place: Int32,
        service: Int32,
        reservedFor: Int32 = anyCounter,
        rank: Int32 = noRank,
        dueFrom: Timestamp = .distantFuture,
        overdueFrom: Timestamp = .distantFuture,
        overtaken: Int32 = 0
    ) {
        self.place = place
        self.service = service
        self.reservedFor = reservedFor
        self.rank = rank
        self.dueFrom = dueFrom
        self.overdueFrom = overdueFrom
        self.overtaken = overtaken
    }
}
