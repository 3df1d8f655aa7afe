import QueueModel
import QueueStore

/// What the contract means, in as few lines as it takes: the reference for the real implementations.
actor MemoryEventLog: EventLog {
    private var log: [RecordedEvent] = []

    func append(_ events: [RecordedEvent]) async throws(StoreError) {
        var last = log.last?.sequence ?? 0
        for event in events {
            guard event.follows(last) else { throw .conflict(first: event.sequence, last: last) }
            last = event.sequence
        }
        log += events
    }

    func events(after sequence: Int64, limit: Int) async throws(StoreError) -> [RecordedEvent] {
        Array(log.filter { $0.sequence > sequence }.prefix(max(0, limit)))
    }

    func currentDay() async throws(StoreError) -> [RecordedEvent] {
        guard let opening = log.lastIndex(where: { $0.event.kind == .dayOpened }) else { return [] }
        return Array(log[opening...])
    }

    func beginning(ofLatestDays count: Int) async throws(StoreError) -> Int64? {
        log.filter { $0.event.kind == .dayOpened }.suffix(count).first?.sequence
    }

    func lastSequence() async throws(StoreError) -> Int64 {
        log.last?.sequence ?? 0
    }
}
