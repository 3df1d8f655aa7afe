import Broadcast
import QueueModel
import QueueStore
import Reception

extension QueueDesk {
    static func open(
        _ log: any EventLog,
        office: Office? = nil,
        highWater: (any HighWaterKeeper)? = nil,
        heldFile: HeldEventsFile? = nil,
        journal: Journal = Journal(),
        time: SettableTime = SettableTime()
    ) async throws -> QueueDesk {
        try await open(
            log: log,
            office: office ?? .sample(),
            highWater: highWater,
            heldFile: heldFile,
            logger: journal.logger,
            now: { time.now }
        )
    }

    /// Hands in commands at once, each by a caller of its own; all of them wait for their answers when this returns.
    func submit(_ commands: Command...) -> [Task<Receipt, any Error>] {
        commands.map { command in
            Task.immediate { try await self.perform(command) }
        }
    }

    /// Sends something that nothing else sends: what a subscriber received before it was published before.
    nonisolated func publishMarker() -> RecordedEvent {
        let marker = RecordedEvent(sequence: -1, at: .epoch, event: .ticketRecalled(ticket: "marker"))
        events.send(marker)
        return marker
    }
}

extension AsyncStream {
    /// The next elements, as many as are asked for unless the stream ends before.
    func first(_ count: Int) async -> [Element] {
        var elements: [Element] = []
        guard count > 0 else { return elements }
        for await element in self {
            elements.append(element)
            if elements.count == count { break }
        }
        return elements
    }
}
