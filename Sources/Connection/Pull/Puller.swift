package import Logging
package import QueueModel
package import QueueStore

/// Reads what has changed in the office's software, again and again. The mark is kept in one transaction with what was read,
/// so that neither a restart here nor one there loses or repeats a change that matters.
package actor Puller {
    /// On `/healthz` after several failures in a row.
    package static let failingCode = "pull-failing"

    package private(set) var status = PullStatus()

    private let source: any PullSource
    private let store: any DossierStore
    private let office: @Sendable () async -> Office
    private let interval: Duration
    private let logger: Logger
    private let clock: any Clock<Duration>
    private let now: @Sendable () -> Timestamp
    private let fraction: @Sendable () -> Double
    private var mark: PullMark?
    /// Whether the store was asked how far the process before this one had come.
    private var knowsMark = false

    private static let backOff = BackOff(first: .seconds(2), longest: .seconds(600))
    private static let failuresWorthTelling = 3

    /// - Parameters:
    ///   - interval: between two readings that go well.
    ///   - fraction: random, 0 to 1, for the back-off.
    package init(
        _ source: any PullSource,
        into store: any DossierStore,
        office: @escaping @Sendable () async -> Office,
        every interval: Duration,
        logger: Logger,
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Timestamp,
        fraction: @escaping @Sendable () -> Double = { .random(in: 0...1) }
    ) {
        self.source = source
        self.store = store
        self.office = office
        self.interval = interval
        self.logger = logger
        self.clock = clock
        self.now = now
        self.fraction = fraction
    }

    /// Until it is cancelled.
    package func run() async {
        repeat { await read() } while (try? await clock.sleep(for: pause)) != nil
    }

    package var warnings: [String] { status.failures >= Self.failuresWorthTelling ? [Self.failingCode] : [] }

    /// How long to wait before the next reading.
    package var pause: Duration {
        guard let failure = status.failure else { return interval }
        let delay = Self.backOff.delay(after: status.failures, fraction: fraction())
        guard case .refused(_, let retryAfter?) = failure else { return delay }
        return max(delay, retryAfter)
    }

    /// Reads page after page until there are no more.
    package func read() async {
        do throws(PullError) {
            while try await readPage(), !Task.isCancelled {}
            if status.failures > 0 { logger.notice("the office's software is read again") }
            status = PullStatus()
            status.lastSuccess = now()
        } catch {
            // What was cut off by the end of the daemon is no failure.
            guard !Task.isCancelled else { return }
            note(error)
        }
    }

    /// Whether there is more.
    private func readPage() async throws(PullError) -> Bool {
        let mark = try await currentMark()
        switch try await source.answer(after: mark) {
        case .unchanged: return false
        case .cursorGone:
            logger.notice("the office's software is read from the beginning", metadata: ["code": "pull-cursor-gone"])
            self.mark = nil
            return true
        case .page(let page, let entityTag):
            if let fault = page.fault(in: await office()) { throw fault }
            let stands = page.cursor == mark?.cursor
            guard !stands || !page.hasMore else { throw .cursorStandsStill }
            // A tag is that of the answer to this very cursor.
            let next = PullMark(cursor: page.cursor, entityTag: stands ? entityTag : nil, at: now())
            // Nobody's disk is worn by hearing that nothing has changed.
            if !page.isEmpty || next.cursor != mark?.cursor || next.entityTag != mark?.entityTag {
                try await store(page.changes(mark: next))
            }
            self.mark = next
            return page.hasMore
        }
    }

    private func currentMark() async throws(PullError) -> PullMark? {
        guard !knowsMark else { return mark }
        do throws(StoreError) { mark = try await store.pullMark() } catch { throw .notStored(error) }
        knowsMark = true
        return mark
    }

    private func store(_ changes: DossierChanges) async throws(PullError) {
        do throws(StoreError) { try await store.apply(changes) } catch { throw .notStored(error) }
    }

    private func note(_ error: PullError) {
        if status.failure != error {
            logger.warning(
                "the office's software can't be read",
                metadata: ["code": "\(error.code)", "detail": "\(error.message.en)"]
            )
        }
        status.failure = error
        status.failedAt = now()
        status.failures += 1
    }
}
