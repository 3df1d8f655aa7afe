/// What somebody wants done. Whatever is random or new, such as a ticket's id, comes in with it.
package enum Command: Hashable, Sendable {
    /// Begins the day if it has not begun; sent at midnight so that screens do not show yesterday's queue.
    case openDay
    /// Works by this configuration from now on.
    case adopt(Office)
    /// Gives a number; without a service, one of the office's default service.
    case issue(ticket: TicketID, service: ServiceID?, origin: TicketOrigin)
    case callNext(counter: CounterID)
    case recall(ticket: TicketID)
    case start(ticket: TicketID)
    case finish(ticket: TicketID)
    case noShow(ticket: TicketID)
    case cancel(ticket: TicketID)
}
