import QueueModel

/// When a citizen is told what.
struct MessageRule: Sendable {
    /// From so many ahead of them on they are told to come back.
    let fewAhead: Int

    /// What the ticket's holder should know at this moment; nil where there is nothing to say.
    func kind(for ticket: Ticket, in state: OfficeState) -> MessageKind? {
        switch ticket.state {
        case .called: .called
        case .waiting: state.ahead(of: ticket.id) <= fewAhead ? .soon : nil
        case .serving, .parked, .finished, .noShow, .cancelled, .merged, .expired: nil
        }
    }

    /// Whether there is still a point in telling it.
    func isTimely(_ kind: MessageKind, for ticket: Ticket) -> Bool {
        switch kind {
        case .soon: ticket.state == .waiting
        case .called: ticket.state == .called
        }
    }
}
