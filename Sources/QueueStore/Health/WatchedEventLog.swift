package import QueueModel

/// A log that counts and times its appends, and gives the ballast away when the disk is full.
package struct WatchedEventLog: EventLog {
    private let base: any EventLog
    private let watch: StoreWatch
    private let ballast: Ballast

    package init(_ base: any EventLog, watch: StoreWatch, ballast: Ballast) {
        self.base = base
        self.watch = watch
        self.ballast = ballast
    }

    package func append(_ events: [RecordedEvent]) async throws(StoreError) {
        do throws(StoreError) {
            try await timed(events)
        } catch  where error.code == .full && ballast.release() {
            try await timed(events)
        }
    }

    package func events(after sequence: Int64, limit: Int) async throws(StoreError) -> [RecordedEvent] {
        try await base.events(after: sequence, limit: limit)
    }

    package func currentDay() async throws(StoreError) -> [RecordedEvent] {
        try await base.currentDay()
    }

    package func beginning(ofLatestDays count: Int) async throws(StoreError) -> Int64? {
        try await base.beginning(ofLatestDays: count)
    }

    package func lastSequence() async throws(StoreError) -> Int64 {
        try await base.lastSequence()
    }

    private func timed(_ events: [RecordedEvent]) async throws(StoreError) {
        let start = ContinuousClock.now
        do throws(StoreError) {
            try await base.append(events)
        } catch {
            // Another writer was faster: nothing is wrong with the store.
            if error.code != .conflict { watch.failed(with: error.code) }
            throw error
        }
        watch.succeeded(in: ContinuousClock.now - start, events: events.count)
    }
}
