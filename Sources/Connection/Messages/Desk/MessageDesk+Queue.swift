import QueueModel
import QueueStore

extension MessageDesk {
    /// Queues what the queue's present state makes due, and lets go of tickets that have closed.
    func queueDue() async {
        await load()
        let state = await state()
        guard state.lastSequence != settledThrough else { return }
        settledThrough = state.lastSequence
        forgetClosed(in: state)
        let rule = MessageRule(fewAhead: settings.fewAhead)
        let due = contacts.keys.compactMap { id -> QueuedMessage? in
            guard let ticket = state.ticket(id), let kind = rule.kind(for: ticket, in: state) else { return nil }
            let key = QueuedMessage.Key(ticket: id, kind: kind)
            return messages[key] == nil ? QueuedMessage(key: key, id: .randomMessageID(), dueAt: now()) : nil
        }
        guard !due.isEmpty else { return }
        do throws(StoreError) {
            try await store.enqueue(due)
            note(nil)
            for message in due where messages[message.key] == nil && contacts[message.key.ticket] != nil {
                messages[message.key] = message
            }
        } catch {
            settledThrough = nil
            note(error)
        }
    }

    /// The store has erased them with the event that closed them.
    private func forgetClosed(in state: OfficeState) {
        func isClosed(_ ticket: TicketID) -> Bool { state.ticket(ticket)?.state.isOpen != true }
        for (key, message) in messages where isClosed(key.ticket) {
            messages[key] = nil
            guard message.state == .waiting, !inFlight.contains(key), let contact = contacts[key.ticket] else {
                continue
            }
            noteLate(message, to: contact.channel)
        }
        let closed = contacts.keys.filter(isClosed)
        for ticket in closed { contacts[ticket] = nil }
        isPurgeDue = isPurgeDue || !closed.isEmpty
    }

    /// Removes what erased numbers left in the store's files.
    func purge() async {
        guard isPurgeDue else { return }
        do throws(StoreError) {
            try await store.purge()
            isPurgeDue = false
        } catch  where error.code == .busy {
            // Somebody reads: the next time will do.
        } catch {
            note(error)
        }
    }
}

extension String {
    /// 128 random bits in hexadecimal.
    fileprivate static func randomMessageID() -> String {
        let bits = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
        return [bits.0, bits.1].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
