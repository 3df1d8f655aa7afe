import QueueModel
import QueueStore
import Reception
import Testing

@Suite("The dossier keeper", .timeLimit(.minutes(5)))
struct DossierKeeperTests {
    private let scratch: Scratch
    private let store: SQLiteDossierStore
    private let time = SettableTime()
    private let clock = SteppedClock()
    private let journal = Journal()

    init() throws {
        scratch = try Scratch()
        store = SQLiteDossierStore(try scratch.openLog())
    }

    @Test("forgets a dossier when its days are over, and its tickets a month after they came")
    func forgets() async throws {
        let dossier = Dossier(code: "H1", receivedAt: time.now, returnedAt: time.now)
        try await store.apply(DossierChanges(dossiers: [dossier]))
        _ = try await store.link("H1", to: "t1", at: time.now)
        try await keeping(store) {
            #expect(try await store.dossiers(of: "t1") == [dossier])
            try await days(30)
            #expect(try await store.dossiers(of: "t1") == [dossier])
            try await days(1)
            #expect(try await store.dossiers(of: "t1").isEmpty)
            #expect(try await store.dossier("H1") == dossier)
            try await days(60)
            #expect(try await store.dossier("H1") == nil)
        }
        #expect(journal.lines.isEmpty)
    }

    @Test("says so where it cannot, and tries again")
    func failure() async throws {
        try await keeping(UnreachableDossierStore()) { try await days(1) }
        #expect(
            journal.lines == [String](repeating: "warning old dossiers were not deleted code=database-io", count: 2)
        )
    }

    /// Runs a keeper of 90 days while `body` runs; returning proves that cancellation ends it.
    private func keeping(_ store: any DossierStore, _ body: () async throws -> Void) async throws {
        let keeper = DossierKeeper(
            store: store,
            keepDays: 90,
            logger: journal.logger,
            now: { [time] in time.now },
            clock: clock
        )
        let keeping = Task { await keeper.run() }
        #expect(await eventually { clock.sleeps == 1 })
        try await body()
        keeping.cancel()
        await keeping.value
    }

    /// Lets days go by, and the keeper wake, do its work and sleep again.
    private func days(_ count: Int64) async throws {
        time.advance(minutes: count * 24 * 60)
        let sleeps = clock.sleeps
        clock.endSleep()
        #expect(await eventually { clock.sleeps == sleeps + 1 })
    }
}
