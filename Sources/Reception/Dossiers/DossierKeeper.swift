package import Logging
package import QueueModel
package import QueueStore

/// Forgets dossiers, appointments and their tickets when their time is over, for as long as the daemon runs.
package struct DossierKeeper: Sendable {
    private static let interval = Duration.seconds(3_600)
    private static let millisecondsInDay: Int64 = 86_400_000
    /// After which a ticket no longer tells which dossier it came with, in days: the figures don't need it, and with the
    /// office's own software it would say who came when.
    private static let linkDays: Int64 = 30

    private let store: any DossierStore
    private let keepDays: Int64
    private let logger: Logger
    private let now: @Sendable () -> Timestamp
    private let clock: any Clock<Duration>

    /// - Parameter keepDays: for how long a dossier is kept once nothing more happens to it.
    package init(
        store: any DossierStore,
        keepDays: Int,
        logger: Logger,
        now: @escaping @Sendable () -> Timestamp,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.store = store
        self.keepDays = Int64(keepDays)
        self.logger = logger
        self.now = now
        self.clock = clock
    }

    /// Runs until it is cancelled.
    package func run() async {
        repeat {
            await forget()
        } while (try? await clock.sleep(for: Self.interval)) != nil
    }

    private func forget() async {
        do throws(StoreError) {
            try await store.forget(before: moment(keepDays), linksBefore: moment(min(keepDays, Self.linkDays)))
        } catch {
            logger.warning("old dossiers were not deleted", metadata: ["code": "\(error.code.rawValue)"])
        }
    }

    private func moment(_ daysAgo: Int64) -> Timestamp {
        now().advanced(byMilliseconds: -daysAgo * Self.millisecondsInDay)
    }
}
