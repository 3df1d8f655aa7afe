package import QueueModel

/// A log that can be read and takes nothing, for a reason.
package struct ReadOnlyEventLog: EventLog {
    private let base: any EventLog
    private let reason: StoreError

    package init(_ base: any EventLog, because reason: StoreError) {
        self.base = base
        self.reason = reason
    }

    package func append(_ events: [RecordedEvent]) async throws(StoreError) { throw reason }

    package func events(after sequence: Int64, limit: Int) async throws(StoreError) -> [RecordedEvent] {
        try await base.events(after: sequence, limit: limit)
    }

    package func currentDay() async throws(StoreError) -> [RecordedEvent] { try await base.currentDay() }

    package func beginning(ofLatestDays count: Int) async throws(StoreError) -> Int64? {
        try await base.beginning(ofLatestDays: count)
    }

    package func lastSequence() async throws(StoreError) -> Int64 { try await base.lastSequence() }
}
