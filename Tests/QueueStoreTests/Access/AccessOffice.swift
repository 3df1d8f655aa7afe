import Access
import Logging
import QueueModel
import QueueStore
import Synchronization

/// An office with its entrance, and a clock to be set.
final class AccessOffice: Sendable {
    static let secret = "ghế gỗ cạnh cửa"

    let scratch: Scratch
    let log: SQLiteEventLog
    let store: SQLiteAccessStore
    let desk: AccessDesk
    let clock: Clock

    final class Clock: Sendable {
        private let moment = Mutex(Timestamp(milliseconds: 1_700_000_000_000))
        var now: Timestamp { moment.withLock { $0 } }
        func advance(minutes: Int) {
            moment.withLock { $0 = $0.advanced(byMilliseconds: Int64(minutes) * 60_000) }
        }
    }

    convenience init() throws {
        let scratch = try Scratch()
        let log = try SQLiteEventLog.open(path: scratch.path(), office: "main", at: .epoch).log
        self.init(scratch: scratch, log: log, clock: Clock())
    }

    /// The same office, with the same time, on a database that can't be written.
    func unwritable() throws -> AccessOffice {
        let standIn = StandIn(for: scratch.path(), in: scratch.path("memory"))
        return AccessOffice(scratch: scratch, log: try standIn.open(office: "main", at: .epoch), clock: clock)
    }

    private init(scratch: Scratch, log: SQLiteEventLog, clock: Clock) {
        self.scratch = scratch
        self.log = log
        self.clock = clock
        store = SQLiteAccessStore(beside: log)
        desk = AccessDesk(
            store: store,
            worker: SecretWorker(cost: ScryptCost(logRounds: 4, blockSize: 8, parallelism: 1)),
            limits: SessionLimits(idleMinutes: 60, absoluteHours: 12),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { clock.now }
        )
    }

    func added(_ name: String, _ role: Role) async throws -> User {
        try await desk.addUser(name: name, role: role, secret: Self.secret)
    }
}

/// Why the desk says no; nil if it does not.
func refusal<Value>(_ work: () async throws(AccessError) -> Value) async -> AccessError? {
    do throws(AccessError) {
        _ = try await work()
        return nil
    } catch {
        return error
    }
}
