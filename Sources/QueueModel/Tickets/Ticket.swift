/// One citizen's place in today's queue, with the time of every step.
package struct Ticket: Hashable, Sendable, Identifiable {
    package let id: TicketID
    package let number: TicketNumber
    package let service: ServiceID
    package let origin: TicketOrigin
    package let issuedAt: Timestamp
    package internal(set) var state: TicketState = .waiting
    /// The counter that called it.
    package internal(set) var counter: CounterID?
    /// The first call.
    package internal(set) var calledAt: Timestamp?
    /// The latest call or recall.
    package internal(set) var lastCalledAt: Timestamp?
    package internal(set) var startedAt: Timestamp?
    /// When it was finished, marked a no-show, cancelled or expired.
    package internal(set) var closedAt: Timestamp?
    /// How often it was announced again after the first call.
    package internal(set) var recalls = 0

    init(id: TicketID, number: TicketNumber, service: ServiceID, origin: TicketOrigin, issuedAt: Timestamp) {
        self.id = id
        self.number = number
        self.service = service
        self.origin = origin
        self.issuedAt = issuedAt
    }
}
