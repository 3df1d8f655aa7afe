import Foundation
import Logging
import QueueModel
import QueueStore
import Reception

extension Daemon {
    struct Store {
        let log: SQLiteEventLog
        let ballast: Ballast
        let highWater: HighWaterFile
        /// Codes of what happened when it was opened.
        var warnings: [String] = []
        /// Where the log is a copy of the database, in memory, because its disk takes nothing.
        var standIn: (copy: StandIn, fault: StoreError)?

        /// What the desk appends to.
        var deskLog: any EventLog { standIn.map { ReadOnlyEventLog(log, because: $0.fault) } ?? log }

        func close() throws(StoreError) {
            guard let standIn else { return try log.close() }
            standIn.copy.remove()
        }
    }

    /// After a database was damaged: the newest sound copy took its place, or a fresh one.
    private static let restoredCode = "database-restored"
    /// How far numbers are taken to have got where neither the database nor the mark beside it can be read.
    private static let unknownSerials = 500
    private static let unknownEvents: Int64 = 10_000

    /// A large file is not checked wholly at each start. Where reading it then finds damage, it is, and replaced.
    func openQueue(watch: StoreWatch) async throws -> (store: Store, time: SteadyTime, desk: QueueDesk) {
        do {
            return try await openQueue(watch, isDoubtful: false)
        } catch let error as StoreError where error.code == .corrupt {
            return try await openQueue(watch, isDoubtful: true)
        }
    }

    private func openQueue(
        _ watch: StoreWatch,
        isDoubtful: Bool
    ) async throws -> (store: Store, time: SteadyTime, desk: QueueDesk) {
        let store = try await openStore(isDoubtful: isDoubtful)
        let time = try await steadyTime(on: store.log)
        return (store, time, try await openDesk(on: store, watch: watch, time: time))
    }

    private func openStore(isDoubtful: Bool) async throws -> Store {
        let ballast = Ballast(beside: settings.databasePath, size: settings.storage.ballastBytes)
        let opening: (log: SQLiteEventLog, outcome: OpenOutcome)
        do throws(StoreError) {
            opening = try opened(ballast, isDoubtful)
        } catch {
            return try standInStore(ballast, because: error)
        }
        standIn?.remove()
        _ = ballast.renew()
        var store = Store(log: opening.log, ballast: ballast, highWater: markFile)
        switch opening.outcome {
        case .created, .opened: return store
        case .damaged(let keptAt, let detail):
            logger.error(
                "damaged database set aside, a fresh one was made",
                metadata: [
                    "code": "\(StoreError.Code.corrupt.rawValue)", "kept-at": "\(keptAt)", "detail": "\(detail)",
                ]
            )
            store.warnings = [StoreError.Code.corrupt.rawValue]
        case .restored(let report, let copy, let detail):
            logger.error(
                "damaged database set aside, its newest sound copy restored",
                metadata: [
                    "code": "\(Self.restoredCode)", "copy": "\(copy)", "kept-at": "\(report.keptAt ?? "")",
                    "copy-end": "\(report.copyEnd)", "salvaged-through": "\(report.salvagedEnd)", "detail": "\(detail)",
                ]
            )
            store.warnings = [Self.restoredCode]
        }
        try await assumeMark(of: store)
        return store
    }

    /// A full disk must not keep the daemon from starting: the reserve is for that.
    private func opened(
        _ ballast: Ballast,
        _ isDoubtful: Bool
    ) throws(StoreError) -> (log: SQLiteEventLog, outcome: OpenOutcome) {
        func open() throws(StoreError) -> (log: SQLiteEventLog, outcome: OpenOutcome) {
            try SQLiteEventLog.open(
                path: settings.databasePath,
                office: settings.office.id,
                at: .now,
                safeguards: settings.storage.safeguards,
                isDoubtful: isDoubtful
            )
        }
        do throws(StoreError) {
            return try open()
        } catch {
            // SQLite calls it an error of the disk when there is no room for what its connections share.
            guard error.code == .full || error.code == .io, ballast.release() else { throw error }
            return try open()
        }
    }

    var markFile: HighWaterFile { HighWaterFile(beside: settings.databasePath, of: settings.office.id) }

    /// Where nothing tells how far numbers had got, they go on far behind anything an office gives out in a morning.
    private func assumeMark(of store: Store) async throws {
        guard store.highWater.read() == nil else { return }
        let moment = Timestamp.now
        let letters = settings.office.services.map { ($0.letter, Self.unknownSerials) }
        let mark = HighWaterMark(
            sequence: try await store.log.lastSequence() + Self.unknownEvents,
            at: moment,
            day: settings.office.day(at: moment),
            serials: Dictionary(letters) { first, _ in first }
        )
        try store.highWater.write(mark)
    }

    /// The folder that the service manager makes in memory, see RuntimeDirectory= in systemd.exec(5).
    var runtimeFolder: String? { ProcessInfo.processInfo.environment["RUNTIME_DIRECTORY"] }

    private var spareMark: HighWaterFile? {
        runtimeFolder.map { HighWaterFile(path: $0 + "/numbers", of: settings.office.id) }
    }

    private var heldFile: HeldEventsFile? {
        runtimeFolder.map { HeldEventsFile(path: $0 + "/events", of: settings.office.id) }
    }

    private func steadyTime(on log: SQLiteEventLog) async throws -> SteadyTime {
        let last = try await log.lastSequence()
        let stored = try await log.events(after: last - 1, limit: 1).first
        let newest = [stored, heldFile?.read().last].compactMap { $0?.at }.max()
        return SteadyTime(after: newest, wall: { .now })
    }

    private func openDesk(on store: Store, watch: StoreWatch, time: SteadyTime) async throws -> QueueDesk {
        do {
            return try await QueueDesk.open(
                log: WatchedEventLog(store.deskLog, watch: watch, ballast: store.ballast),
                office: settings.office,
                highWater: FileHighWaterKeeper(store.highWater, spare: spareMark),
                heldFile: heldFile,
                logger: logger,
                now: { time.now() }
            )
        } catch .notStored(let error) where error.code == .corrupt {
            throw error
        } catch {
            throw StartError(description: "the office cannot be opened: \(error.message.en) (\(error.code))")
        }
    }

    func storeKeeper(for desk: QueueDesk, on store: Store, watch: StoreWatch, time: SteadyTime) -> StoreKeeper {
        StoreKeeper(
            desk: desk,
            sizes: StoreSizes(of: settings.databasePath),
            ballast: store.ballast,
            watch: watch,
            backups: settings.storage.backups,
            overdueHours: settings.storage.overdueHours,
            logger: logger,
            time: time
        )
    }
}
