package import QueueModel

/// A call or recall that the office hears.
package struct PublicCall: Sendable {
    package let ticket: Ticket
    package let counter: Counter
}

extension QueueDesk {
    private static let stride: Int64 = 256

    /// The call that an event of today is; nil for any other event.
    package func publicCall(_ sequence: Int64) async throws(DeskError) -> PublicCall? {
        guard sequence >= 1, sequence <= state.lastSequence,
            let recorded = try await history(after: sequence - 1, limit: 1).first, recorded.sequence == sequence,
            let ticket = recorded.event.ticket.flatMap({ state.ticket($0) }),
            let counter = try await counter(of: recorded).flatMap({ state.office.counter($0) })
        else { return nil }
        return PublicCall(ticket: ticket, counter: counter)
    }

    private func counter(of recorded: RecordedEvent) async throws(DeskError) -> CounterID? {
        switch recorded.event {
        case .ticketCalled(_, let counter, _): counter
        case .ticketRecalled(let ticket): try await counter(calling: ticket, before: recorded.sequence)
        default: nil
        }
    }

    /// The ticket may have gone elsewhere since: the log knows where it was called.
    private func counter(calling ticket: TicketID, before sequence: Int64) async throws(DeskError) -> CounterID? {
        var end = sequence - 1
        while end > 0 {
            let start = max(0, end - Self.stride)
            for recorded in try await history(after: start, limit: Int(end - start)).reversed() {
                switch recorded.event {
                case .ticketCalled(ticket, let counter, _): return counter
                case .dayOpened: return nil
                default: continue
                }
            }
            end = start
        }
        return nil
    }
}
