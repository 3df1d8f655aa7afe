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

    init() throws {
        scratch = try Scratch()
        log = try SQLiteEventLog.open(path: scratch.path(), office: "main", at: .epoch).log
        store = SQLiteAccessStore(beside: log)
        let clock = Clock()
        self.clock = clock
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
