package import QueueModel
import QueueStore

/// Which dossiers a ticket of today is about.
extension DossierDesk {
    package func dossiers(of ticket: TicketID) async throws(DeskError) -> [Dossier] {
        try await require(ticket)
        return try await storing { () throws(StoreError) in try await store.dossiers(of: ticket) }
    }

    /// Notes that a ticket is about a dossier; whether the dossier is there.
    ///
    /// - Parameter returned: whether the clerk gives the result to the citizen, or takes that note back (`false`).
    package func attach(
        _ code: DossierCode,
        to ticket: TicketID,
        returned: Bool?
    ) async throws(DeskError) -> Bool {
        try await require(ticket)
        let moment = now()
        return try await storing { () throws(StoreError) in
            guard try await store.link(code, to: ticket, at: moment) else { return false }
            guard let returned else { return true }
            return try await store.noteReturn(of: code, at: returned ? moment : nil) != nil
        }
    }

    package func detach(_ code: DossierCode, from ticket: TicketID) async throws(DeskError) {
        try await require(ticket)
        try await storing { () throws(StoreError) in try await store.unlink(code, from: ticket) }
    }

    private func require(_ ticket: TicketID) async throws(DeskError) {
        guard await queue.state.ticket(ticket) != nil else { throw .refused(.unknownTicket(ticket)) }
    }
}
