package import Logging
import QueueModel
package import QueueStore

/// Looks after the room on the disk and the age of the copies, and says how the store is.
package struct StoreKeeper: Sendable {
    /// Codes on `/healthz`.
    package enum Warning: String, Sendable {
        /// The reserve was given to the database, or can't be made.
        case diskNearlyFull = "disk-nearly-full"
        case backupOverdue = "backup-overdue"
        case backupFailed = "backup-failed"
        case clockBehind = "clock-behind"
        case clockJumped = "clock-jumped"
    }

    private static let interval = Duration.seconds(15)

    private let desk: QueueDesk
    private let sizes: StoreSizes
    private let ballast: Ballast
    private let watch: StoreWatch
    private let backups: BackupFolder
    private let overdueHours: Int
    private let logger: Logger
    private let time: SteadyTime
    private let clock: any Clock<Duration>

    package init(
        desk: QueueDesk,
        sizes: StoreSizes,
        ballast: Ballast,
        watch: StoreWatch,
        backups: BackupFolder,
        overdueHours: Int,
        logger: Logger,
        time: SteadyTime,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.desk = desk
        self.sizes = sizes
        self.ballast = ballast
        self.watch = watch
        self.backups = backups
        self.overdueHours = overdueHours
        self.logger = logger
        self.time = time
        self.clock = clock
    }

    /// Keeps the reserve, and tells the journal of every warning once, until it is cancelled.
    package func run() async {
        var told: Set<Warning> = []
        repeat {
            // What is written while the desk holds events needs the room more.
            if await desk.unwrittenCount == 0 { _ = ballast.renew() }
            let present = await Set(conditions)
            await desk.noteDisk(isNearlyFull: present.contains(.diskNearlyFull))
            for warning in present.subtracting(told) {
                logger.warning("\(warning.text)", metadata: ["code": "\(warning.rawValue)"])
            }
            for warning in told.subtracting(present) {
                logger.notice("over: \(warning.text)", metadata: ["code": "\(warning.rawValue)"])
            }
            told = present
        } while (try? await clock.sleep(for: Self.interval)) != nil
    }

    package var vitals: StoreVitals {
        get async {
            var vitals = StoreVitals()
            vitals.unwrittenEvents = await desk.unwrittenCount
            vitals.errors = watch.errors
            vitals.bytes = sizes.bytes
            vitals.freeBytes = sizes.freeBytes
            vitals.lastBackup = backups.entries().first.map { ($0.name.moment, $0.bytes) }
            vitals.hasLastBackupFailed = backups.hasLastAttemptFailed
            return vitals
        }
    }

    /// Codes of what needs attention now.
    package var warnings: [String] {
        get async {
            let fault = await desk.fault.map { [$0.rawValue] } ?? []
            return await fault + conditions.map(\.rawValue)
        }
    }

    private var conditions: [Warning] {
        get async {
            var conditions: [Warning] = []
            if !ballast.isThere { conditions.append(.diskNearlyFull) }
            if backups.hasLastAttemptFailed { conditions.append(.backupFailed) }
            if await isBackupOverdue { conditions.append(.backupOverdue) }
            switch time.condition {
            case .behind: conditions.append(.clockBehind)
            case .jumped: conditions.append(.clockJumped)
            case nil: break
            }
            return conditions
        }
    }

    /// A database that is younger than the bound needs no copy yet.
    private var isBackupOverdue: Bool {
        get async {
            let bound = time.now().advanced(byMilliseconds: -Int64(overdueHours) * 3_600_000)
            if let newest = backups.entries().first { return newest.name.moment < bound }
            guard let first = try? await desk.history(after: 0, limit: 1).first else { return false }
            return first.at < bound
        }
    }
}

extension StoreKeeper.Warning {
    /// For the journal.
    fileprivate var text: String {
        switch self {
        case .diskNearlyFull: "the disk is nearly full: the reserve is used up; free space"
        case .backupOverdue: "there is no recent copy of the database: see kioskd-backup.timer"
        case .backupFailed: "the last backup failed: run kioskd backup"
        case .clockBehind: "the clock shows a time before the newest event: the office's time goes on by itself; set it"
        case .clockJumped: "the clock jumped far ahead: it is not followed for ten minutes"
        }
    }
}
