extension OfficeState {
    /// Takes an action back where it was the last on its ticket, is recent, and its counter has not called another since.
    func undo(_ sequence: Int64, at moment: Timestamp) throws(Refusal) -> Event {
        guard let action = undoable.values.first(where: { $0.sequence == sequence }),
            moment <= undoEnd(of: action)
        else { throw .nothingToUndo(seconds: office.rules.undoSeconds) }
        let restored = try restorable(action.before)
        try requireRoom(for: restored)
        return .actionUndone(sequence: sequence, restored: restored)
    }

    /// The last action on a ticket, if there is still time to take it back; others may have made it impossible since.
    package func undoableAction(on ticket: TicketID, at moment: Timestamp) -> UndoableAction? {
        places[ticket].flatMap { undoable[$0] }.flatMap { moment <= undoEnd(of: $0) ? $0 : nil }
    }

    /// Until when the action may be taken back.
    package func undoEnd(of action: UndoableAction) -> Timestamp {
        action.at.advanced(byMilliseconds: Int64(office.rules.undoSeconds) * 1_000)
    }

    /// The ticket as it was, but for what others have done since: whoever was overtaken stays so, and a counter that
    /// has closed keeps no ticket for itself.
    private func restorable(_ before: Ticket) throws(Refusal) -> Ticket {
        var restored = before
        restored.overtaken = ticket(before.id)?.overtaken ?? before.overtaken
        if let counter = before.reservedFor, office.counter(counter) == nil || status(of: counter) == .closed {
            restored.reservedFor = nil
        }
        for service in [before.service] + before.upcoming { _ = try require(service) }
        return restored
    }

    /// A ticket that was called or served needs its counter again.
    private func requireRoom(for ticket: Ticket) throws(Refusal) {
        guard ticket.state == .called || ticket.state == .serving, let counter = ticket.counter else { return }
        guard try status(of: require(counter).id) != .closed else { throw .counterNotOpen(counter, .closed) }
        if let other = self.ticket(at: counter), other.id != ticket.id { throw .counterBusy(counter, other.number) }
    }
}
