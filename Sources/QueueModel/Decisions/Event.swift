/// What happened, for ever. Opaque ids only: nothing here says who the citizen is.
package indirect enum Event: Hashable, Sendable {
    /// Carries the configuration, so that a replay needs nothing from before the last one of these.
    case dayOpened(day: ServiceDay, office: Office, source: OfficeSource = .configuration)
    case officeChanged(office: Office, source: OfficeSource = .configuration)
    /// `rule` found the service of somebody who chose none.
    case ticketIssued(
        ticket: TicketID,
        number: TicketNumber,
        service: ServiceID,
        origin: TicketOrigin,
        arrival: Arrival = Arrival(),
        rule: RoutingRule? = nil
    )
    case serviceChanged(ticket: TicketID, service: ServiceID)
    case serviceAdded(ticket: TicketID, service: ServiceID)
    case priorityChanged(ticket: TicketID, priority: PriorityID?)
    case appointmentChanged(ticket: TicketID, appointment: Appointment?)
    /// `reason` is missing only in logs from before reasons were kept.
    case ticketCalled(ticket: TicketID, counter: CounterID, reason: CallReason? = nil)
    case ticketRecalled(ticket: TicketID)
    case serviceStarted(ticket: TicketID)
    /// The visit goes on when there is a `next` service.
    case serviceFinished(ticket: TicketID, outcome: ServiceOutcome = .completed, next: ServiceID? = nil)
    case ticketNoShow(ticket: TicketID)
    case ticketPutBack(ticket: TicketID)
    case ticketParked(ticket: TicketID, reason: ParkReason, until: Timestamp)
    case ticketResumed(ticket: TicketID)
    /// To any counter of the service, or to one counter alone.
    case ticketTransferred(ticket: TicketID, service: ServiceID, counter: CounterID?)
    case ticketCancelled(ticket: TicketID)
    /// How content the citizen was, 1 to 5.
    case ticketRated(ticket: TicketID, rating: Int)
    /// The ticket is closed; `into` goes on with its `services` as well.
    case ticketMerged(ticket: TicketID, into: TicketID, services: [ServiceID])
    /// Left open when its day ended.
    case ticketExpired(ticket: TicketID, reason: ExpiryReason = .dayChanged)
    /// The action of event `sequence` was taken back: the ticket is what it was before.
    case actionUndone(sequence: Int64, restored: Ticket)
    case counterOpened(counter: CounterID, staff: StaffID?)
    case counterPaused(counter: CounterID, until: Timestamp? = nil)
    case counterClosed(counter: CounterID)
    /// What came after event `after`, up to this one, was published once and is lost. Its sequences are not given again.
    case eventsLost(after: Int64)
    /// Today's numbers go on after these serials, by the services' letters: lost tickets may hold them.
    case numbersContinued(serials: [String: Int])

    /// The ticket it is about; `nil` for what concerns the office or a counter.
    package var ticket: TicketID? {
        switch self {
        case .dayOpened, .officeChanged, .counterOpened, .counterPaused, .counterClosed, .eventsLost,
            .numbersContinued:
            nil
        case .ticketIssued(let ticket, _, _, _, _, _), .serviceChanged(let ticket, _), .serviceAdded(let ticket, _),
            .priorityChanged(let ticket, _), .appointmentChanged(let ticket, _), .ticketCalled(let ticket, _, _),
            .ticketRecalled(let ticket), .serviceStarted(let ticket), .serviceFinished(let ticket, _, _),
            .ticketNoShow(let ticket), .ticketPutBack(let ticket), .ticketParked(let ticket, _, _),
            .ticketResumed(let ticket), .ticketTransferred(let ticket, _, _), .ticketCancelled(let ticket),
            .ticketRated(let ticket, _), .ticketMerged(let ticket, _, _), .ticketExpired(let ticket, _):
            ticket
        case .actionUndone(_, let restored):
            restored.id
        }
    }
}
