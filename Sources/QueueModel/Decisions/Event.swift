/// What happened, for ever. Opaque ids only: nothing here says who the citizen is.
package enum Event: Hashable, Sendable {
    /// Carries the configuration, so that a replay needs nothing from before the last one of these.
    case dayOpened(day: ServiceDay, office: Office)
    case officeChanged(office: Office)
    case ticketIssued(ticket: TicketID, number: TicketNumber, service: ServiceID, origin: TicketOrigin)
    case ticketCalled(ticket: TicketID, counter: CounterID)
    case ticketRecalled(ticket: TicketID)
    case serviceStarted(ticket: TicketID)
    case serviceFinished(ticket: TicketID)
    case ticketNoShow(ticket: TicketID)
    case ticketCancelled(ticket: TicketID)
    /// Left open when its day ended.
    case ticketExpired(ticket: TicketID)

    /// The ticket it is about; `nil` for what concerns the whole office.
    package var ticket: TicketID? {
        switch self {
        case .dayOpened, .officeChanged:
            nil
        case .ticketIssued(let ticket, _, _, _), .ticketCalled(let ticket, _), .ticketRecalled(let ticket),
            .serviceStarted(let ticket), .serviceFinished(let ticket), .ticketNoShow(let ticket),
            .ticketCancelled(let ticket), .ticketExpired(let ticket):
            ticket
        }
    }
}
