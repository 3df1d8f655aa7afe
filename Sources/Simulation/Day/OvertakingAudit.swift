import QueueModel

/// Counts by itself, from calls alone, how often each ticket was overtaken: a later arrival was called by a counter that
/// could have called the ticket.
struct OvertakingAudit {
    private(set) var worst = 0
    private var counts: [TicketID: Int] = [:]
    private var candidates: [Ticket] = []

    /// Notes whom the counter could call.
    mutating func willCall(at counter: CounterID, in state: OfficeState) {
        let services = state.office.counter(counter)?.services ?? []
        candidates = state.waitingTickets.filter { services.contains($0.service) }
    }

    mutating func called(_ id: TicketID, in state: OfficeState) {
        guard let called = state.ticket(id) else { return }
        for candidate in candidates where candidate.issuedAt < called.issuedAt {
            counts[candidate.id, default: 0] += 1
            worst = max(worst, counts[candidate.id, default: 0])
        }
    }
}
