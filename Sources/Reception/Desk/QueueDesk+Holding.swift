import Broadcast
package import QueueModel
import QueueStore

/// While the store cannot be written.
extension QueueDesk {
    /// How many events are in memory only.
    package var unwrittenCount: Int { held.count }

    /// The queue, which of its tickets are in memory only, and what is to be told of the store.
    package var snapshot: (state: OfficeState, unwritten: Set<TicketID>, alarms: [StoreAlarm]) {
        let issued = held.compactMap { recorded in
            if case .ticketIssued(let ticket, _, _, _, _, _) = recorded.event { ticket } else { nil }
        }
        let unwritten = fault.map { [StoreAlarm.unwritten(because: $0)] } ?? []
        return (state, Set(issued), (held.isEmpty ? [] : unwritten) + (isDiskNearlyFull ? [.diskNearlyFull] : []))
    }

    /// Told by whoever looks after the disk.
    package func noteDisk(isNearlyFull: Bool) {
        isDiskNearlyFull = isNearlyFull
    }

    /// Events after a sequence, oldest first: those of the log, then those that are held.
    package func history(after sequence: Int64, limit: Int) async throws(DeskError) -> [RecordedEvent] {
        do {
            let stored = try await log.events(after: sequence, limit: limit)
            let last = stored.last?.sequence ?? sequence
            return stored + held.filter { $0.sequence > last }.prefix(limit - stored.count)
        } catch {
            guard let first = held.first, sequence >= first.sequence - 1 else { throw .notStored(error) }
            return Array(held.filter { $0.sequence > sequence }.prefix(limit))
        }
    }

    /// Takes in what the log holds behind the last event that is known to be durable; whether there was anything.
    func catchUp() async throws(StoreError) -> Bool {
        let durable = held.first.map { $0.sequence - 1 } ?? state.lastSequence
        let found = try await log.events(after: durable, limit: .max)
        draft = state
        // An append that seemed to fail may have been written all the same.
        let own = zip(found, held).prefix { $0 == $1 }.count
        hold(only: Array(held.dropFirst(own)))
        let others = Array(found.dropFirst(own))
        guard held.isEmpty || others.isEmpty else {
            try await recordAnew()
            return true
        }
        for event in others { draft.evolve(event) }
        await take(others)
        return !found.isEmpty
    }

    /// Another writer wrote while events were held. Those follow now behind it, with sequences that nobody has seen, and
    /// numbers that the other one did not give.
    func recordAnew() async throws(StoreError) {
        var fresh = OfficeState(office: settings, replaying: try await log.currentDay())
        var renewed: [RecordedEvent] = []
        func add(_ sequence: Int64, _ event: Event, at moment: Timestamp, _ request: RequestKey? = nil) {
            let moment = max(fresh.lastTime, moment)
            let recorded = RecordedEvent(sequence: sequence, at: moment, event: event, request: request)
            fresh.evolve(recorded)
            renewed.append(recorded)
        }
        let seen = max(state.lastSequence, held.last?.sequence ?? 0, fresh.lastSequence)
        add(seen + 1, .eventsLost(after: fresh.lastSequence), at: state.lastTime)
        for recorded in held {
            if case .dayOpened(fresh.day, _, _) = recorded.event { continue }
            add(fresh.lastSequence + 1, fresh.withFreeNumber(recorded.event), at: recorded.at, recorded.request)
        }
        hold(only: renewed)
        draft = fresh
        await raise(to: fresh.highWaterMark)
        state = fresh
        for event in renewed { events.send(event) }
    }
}

extension StoreError.Code {
    /// Whether the queue goes on from memory meanwhile. What is wrong with the events themselves, or with the program, it
    /// would not get over.
    var isOutlived: Bool {
        switch self {
        case .full, .io, .permission, .path, .busy, .corrupt: true
        case .newer, .foreign, .failed, .eventUnreadable, .conflict, .migrationCopy, .cancelled: false
        }
    }
}
