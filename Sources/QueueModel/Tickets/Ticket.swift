/// One citizen's visit: a place in today's queue, with the time of every step.
///
/// A visit may take several services. The fields from `service` on tell of the present one; `legs` of those done.
///
package struct Ticket: Hashable, Sendable, Encodable, Identifiable {
    package let id: TicketID
    package let number: TicketNumber
    package let origin: TicketOrigin
    /// The arrival.
    package let issuedAt: Timestamp
    package internal(set) var service: ServiceID
    package internal(set) var state: TicketState = .waiting
    package internal(set) var priority: PriorityID?
    package internal(set) var appointment: Appointment?
    /// How many dossiers the citizen brings; more than one for an agent.
    package internal(set) var dossiers = 1
    /// When the wait for the present service began.
    package internal(set) var queuedAt: Timestamp
    /// Time since `queuedAt` when the ticket was set aside.
    package internal(set) var parkedMilliseconds: Int64 = 0
    /// Set while the ticket is parked.
    package internal(set) var parking: Parking?
    /// The counter that called it.
    package internal(set) var counter: CounterID?
    /// The only counter that may call it.
    package internal(set) var reservedFor: CounterID?
    /// Why the latest call took this ticket.
    package internal(set) var callReason: CallReason?
    /// The first call.
    package internal(set) var calledAt: Timestamp?
    /// The latest call or recall.
    package internal(set) var lastCalledAt: Timestamp?
    package internal(set) var startedAt: Timestamp?
    /// When it was finished, marked a no-show, cancelled, merged or expired.
    package internal(set) var closedAt: Timestamp?
    /// How often it was announced again since the latest call.
    package internal(set) var recalls = 0
    /// How often a later arrival was called before it.
    package internal(set) var overtaken = 0
    package internal(set) var transfers = 0
    /// How it came to wait again; `nil` for one that has waited since it was issued.
    package internal(set) var keptPlace: KeptPlace?
    /// The services of the visit still to come after the present one.
    package internal(set) var upcoming: [ServiceID] = []
    package internal(set) var legs: [Leg] = []
    /// How content the citizen was, within ``ratingRange``; `nil` until they say so.
    package internal(set) var rating: Int?

    /// From not content at all to very content.
    package static let ratingRange = 1...5

    init(
        id: TicketID,
        number: TicketNumber,
        service: ServiceID,
        origin: TicketOrigin,
        arrival: Arrival = Arrival(),
        issuedAt: Timestamp
    ) {
        self.id = id
        self.number = number
        self.service = service
        self.origin = origin
        self.issuedAt = issuedAt
        priority = arrival.priority
        appointment = arrival.appointment
        dossiers = arrival.dossiers
        queuedAt = issuedAt
    }
}
