import Foundation
import QueueModel
import QueueStore
import Reception
import Testing

@Suite("What is told of the store", .timeLimit(.minutes(1)))
struct StoreKeeperTests {
    private static let hour: Int64 = 3_600_000

    private let scratch: Scratch
    private let log = ScriptedEventLog()
    private let backups: BackupFolder
    private let ballast: Ballast

    init() throws {
        scratch = try Scratch()
        backups = BackupFolder(path: scratch.path("backups"))
        ballast = Ballast(beside: scratch.path("queue.sqlite"), size: 1 << 16)
        try FileManager.default.createDirectory(atPath: backups.path, withIntermediateDirectories: true)
        #expect(ballast.renew())
    }

    /// A keeper of a desk whose first event is as old.
    private func keeper(hours: Int64) async throws -> (keeper: StoreKeeper, desk: QueueDesk) {
        let desk = try await QueueDesk.open(log)
        let now = monday8.advanced(byMilliseconds: hours * Self.hour)
        let keeper = StoreKeeper(
            desk: desk,
            sizes: StoreSizes(of: scratch.path("queue.sqlite")),
            ballast: ballast,
            watch: StoreWatch(),
            backups: backups,
            overdueHours: 48,
            logger: Journal().logger,
            time: SteadyTime(after: nil, wall: { now })
        )
        return (keeper, desk)
    }

    private func copy(hoursAfterStart hours: Int64) throws {
        let name = BackupName(moment: monday8.advanced(byMilliseconds: hours * Self.hour))
        try Data("copy".utf8).write(to: URL(fileURLWithPath: backups.path + "/\(name)"))
    }

    @Test("a young database needs no copy, an older one does", arguments: [(0, false), (47, false), (49, true)])
    func overdue(hours: Int64, expected: Bool) async throws {
        #expect(try await keeper(hours: hours).keeper.warnings == (expected ? ["backup-overdue"] : []))
    }

    @Test("the newest copy's age counts", arguments: [(1, true), (60, false)])
    func copyAge(hours: Int64, expected: Bool) async throws {
        try copy(hoursAfterStart: 0)
        try copy(hoursAfterStart: hours)
        let keeper = try await keeper(hours: 100).keeper
        #expect(await keeper.warnings == (expected ? ["backup-overdue"] : []))
        #expect(await keeper.vitals.lastBackup?.at == monday8.advanced(byMilliseconds: hours * Self.hour))
        #expect(await keeper.vitals.lastBackup?.bytes == 4)
    }

    @Test("an attempt that failed is told until one succeeds")
    func failed() async throws {
        try copy(hoursAfterStart: 0)
        let keeper = try await keeper(hours: 1).keeper
        try Data("failed 2026".utf8).write(to: URL(fileURLWithPath: backups.path + "/last-attempt"))
        #expect(await keeper.warnings == ["backup-failed"])
        #expect(await keeper.vitals.hasLastBackupFailed)
    }

    @Test("a reserve that was given away, and events in memory only")
    func disk() async throws {
        let (keeper, desk) = try await keeper(hours: 1)
        #expect(ballast.release())
        await log.failAlways(.full)
        _ = try await desk.perform(.issue("t1"))
        #expect(await keeper.warnings == ["database-full", "disk-nearly-full"])
        #expect(await keeper.vitals.unwrittenEvents == 1)
        await desk.noteDisk(isNearlyFull: true)
        #expect(await desk.snapshot.alarms.map(\.code) == ["database-full", "disk-nearly-full"])
    }
}
