internal import Foundation
package import QueueModel
import QueueStore

extension MessageDesk {
    /// Keeps a number for a ticket, in the place of an earlier one. What the ticket has been told is not told again.
    ///
    /// - Parameters:
    ///   - written: as somebody typed it.
    ///   - isAgreed: whether the citizen said yes to being told and to the number being kept for that.
    package func keep(
        _ written: String,
        for ticket: TicketID,
        channel: ContactChannel,
        language: Consent.Language,
        isAgreed: Bool
    ) async throws(MessageDeskError) {
        guard isAgreed else { throw .notAgreed }
        guard channels.contains(channel) else { throw .unknownChannel }
        guard let number = PhoneNumber(written) else { throw .notMobile }
        try await requireOpen(ticket)
        let contact = Contact(
            ticket: ticket,
            channel: channel,
            language: language,
            sealed: try sealed(number, of: ticket),
            givenAt: now()
        )
        await load()
        guard try await put(contact) else {
            try await requireOpen(ticket)
            throw .notStored(StoreError(.busy, detail: "the ticket itself is not stored yet"))
        }
        contacts[ticket] = contact
        settledThrough = nil
        await queueDue()
    }

    /// Erases the number; nothing where there is none.
    package func withdraw(_ ticket: TicketID) async throws(MessageDeskError) {
        guard await state().ticket(ticket) != nil else { throw .unknownTicket }
        do {
            try await store.withdraw(ticket)
        } catch {
            throw .notStored(error)
        }
        guard contacts.removeValue(forKey: ticket) != nil else { return }
        isPurgeDue = true
        messages = messages.filter { key, message in
            key.ticket != ticket || message.state != .waiting || inFlight.contains(key)
        }
    }

    private func requireOpen(_ ticket: TicketID) async throws(MessageDeskError) {
        guard let ticket = await state().ticket(ticket) else { throw .unknownTicket }
        guard ticket.state.isOpen else { throw .ticketClosed }
    }

    private func sealed(_ number: PhoneNumber, of ticket: TicketID) throws(MessageDeskError) -> Data {
        do {
            return try seal.seal(number, of: ticket)
        } catch {
            throw .key(error)
        }
    }

    private func put(_ contact: Contact) async throws(MessageDeskError) -> Bool {
        do {
            return try await store.put(contact)
        } catch {
            throw .notStored(error)
        }
    }
}
