/// What somebody wants done. Whatever is random or new, such as a ticket's id, comes in with it.
package enum Command: Hashable, Sendable {
    /// Begins the day if it has not begun; sent at midnight so that screens do not show yesterday's queue.
    case openDay
    /// Closes every ticket still open, and the counters.
    case endDay
    /// Works by the configuration's office from now on; without effect once a supervisor has set another.
    case adopt(Office)
    /// A supervisor's: works by this office from now on, whatever the configuration says, provided that the office is
    /// still the one the supervisor saw.
    case setOffice(Office, replacing: Office)
    /// A supervisor's: goes back to the configuration's office.
    case resetOffice(to: Office)
    /// A supervisor's: whether the service takes further tickets.
    case setService(ServiceID, isOpen: Bool)
    /// Gives a number. Without a service the office's routing finds one.
    case issue(ticket: TicketID, service: ServiceID?, origin: TicketOrigin, arrival: Arrival = Arrival())
    case changeService(ticket: TicketID, to: ServiceID)
    /// A further service in the same visit, after those it has.
    case addService(ticket: TicketID, service: ServiceID)
    case setPriority(ticket: TicketID, to: PriorityID?)
    case setAppointment(ticket: TicketID, to: Appointment?)
    /// Two tickets of one citizen: the earlier one goes on with the services of both.
    case merge(ticket: TicketID, with: TicketID)
    case callNext(counter: CounterID)
    /// Calls one that is not next, for a reason that is kept.
    case callTicket(ticket: TicketID, counter: CounterID, reason: ChoiceReason)
    case recall(ticket: TicketID)
    case start(ticket: TicketID)
    case finish(ticket: TicketID, outcome: ServiceOutcome = .completed)
    case noShow(ticket: TicketID)
    /// Waits again at its old place.
    case putBack(ticket: TicketID)
    case park(ticket: TicketID, reason: ParkReason, until: Timestamp)
    case resume(ticket: TicketID)
    /// Resumes every parked ticket whose time has come.
    case resumeDue
    case transfer(ticket: TicketID, to: TransferTarget)
    case cancel(ticket: TicketID)
    /// How content the citizen was, within ``Ticket/ratingRange``; the latest word counts.
    case rate(ticket: TicketID, rating: Int)
    case openCounter(counter: CounterID, staff: StaffID? = nil)
    /// `until` is when it is planned to go on; a clerk opens it.
    case pauseCounter(counter: CounterID, until: Timestamp? = nil)
    /// A ticket it has called is put back.
    case closeCounter(counter: CounterID)
    /// Goes on where lost events may have got to, so that neither their sequences nor their numbers are given again.
    case continueAfterLoss(HighWaterMark)
    /// Takes back the action that event `sequence` recorded.
    case undo(sequence: Int64)
}
