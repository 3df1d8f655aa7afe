package import Access
internal import Import
package import Logging
package import QueueModel
internal import QueueStore

/// Takes the files that appear in the import folder, once they are complete.
///
/// It looks once a second: a folder on another machine tells of no changes, and a look at a few names costs nothing.
package actor FolderWatcher {
    private let folder: ImportFolder
    private let desk: ImportDesk
    private let audit: AuditTrail
    private let logger: Logger
    private let clock: any Clock<Duration>
    private let now: @Sendable () -> Timestamp
    private var settled = SettledFiles(looks: 2)
    private var fault: FolderError?
    private var failures = 0
    /// Files that nobody will take.
    private var strangers = 0
    private var tidiedAt = Timestamp.epoch

    /// On `/healthz` while there are such files.
    package static let strangerCode = "import-name-unknown"

    private static let interval = Duration.seconds(1)
    private static let backOff = BackOff(first: .seconds(2), longest: .seconds(300))
    private static let tidying: Int64 = 3_600_000
    /// How long a file may have a name of its own while a program writes it.
    private static let strangerMilliseconds: Int64 = 60_000
    /// How long files lie in `done` and `rejected`.
    private static let keepMilliseconds: Int64 = 30 * 86_400_000

    package init(
        _ folder: ImportFolder,
        desk: ImportDesk,
        audit: AuditTrail,
        logger: Logger,
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.folder = folder
        self.desk = desk
        self.audit = audit
        self.logger = logger
        self.clock = clock
        self.now = now
    }

    /// Until it is cancelled.
    package func run() async {
        repeat { await look() } while (try? await clock.sleep(for: pause)) != nil
    }

    package var warnings: [String] {
        (fault == nil ? [] : [FolderError.code]) + (strangers == 0 ? [] : [Self.strangerCode])
    }

    private var pause: Duration {
        failures == 0 ? Self.interval : Self.backOff.delay(after: failures, fraction: 1)
    }

    /// One look, and what is complete is taken.
    package func look() async {
        do throws(FolderError) {
            try folder.prepare()
            let entries = settled.settled(among: try folder.entries())
            if !settled.isAnyStuck { note(nil) }
            for entry in entries where !Task.isCancelled { try await take(entry) }
        } catch {
            note(error)
        }
        noteStrangers()
        await desk.lookAgain()
        tidy()
    }

    private func noteStrangers() {
        let count = folder.strangers(before: now().advanced(byMilliseconds: -Self.strangerMilliseconds))
        if count > strangers {
            logger.warning(
                "files in the import folder are left alone: their names begin with neither dossiers nor appointments",
                metadata: ["code": "\(Self.strangerCode)", "count": "\(count)"]
            )
        }
        strangers = count
    }

    private func take(_ entry: FolderEntry) async throws(FolderError) {
        guard let kind = ImportKind(fileName: entry.name),
            let bytes = try folder.read(entry, limit: ImportLimits.bytes)
        else { return }
        // Whatever becomes of the file, it is not taken twice.
        settled.finish(entry)
        switch await handIn(HandedInFile(bytes, of: kind, name: entry.name, source: .folder)) {
        case .success(let rows):
            failures = 0
            await tell(of: entry, kind, "rows=\(rows)", outcome: "done")
            try folder.moveToDone(entry)
        case .failure(.refused(let refusal)):
            failures = 0
            await tell(of: entry, kind, "errors=\(refusal.count)", outcome: "rejected")
            try folder.moveToRejected(entry, because: refusal.faults, of: refusal.count)
        case .failure(.notStored(let error)):
            failures += 1
            settled.reopen(entry)
            logger.error(
                "a file in the import folder can't be stored now",
                metadata: ["code": "\(error.code.rawValue)", "detail": "\(error.detail)"]
            )
        }
    }

    private func handIn(_ file: HandedInFile) async -> Result<Int, ImportError> {
        do throws(ImportError) { return .success(try await desk.take(file)) } catch { return .failure(error) }
    }

    private func tell(of entry: FolderEntry, _ kind: ImportKind, _ count: String, outcome: String) async {
        logger.notice(
            "a file of the import folder was \(outcome == "done" ? "taken" : "rejected")",
            metadata: ["code": "import-\(outcome)", "kind": "\(kind.rawValue)", "count": "\(count)"]
        )
        await audit.note(
            AuditEntry.Draft(
                at: now(),
                actor: "folder",
                action: "import",
                target: "file=\(entry.name.prefix(100)) kind=\(kind.rawValue) \(count)",
                outcome: outcome
            )
        )
    }

    private func note(_ error: FolderError?) {
        if let error, error != fault {
            logger.error(
                "the import folder can't be used",
                metadata: ["code": "\(FolderError.code)", "detail": "\(error)"]
            )
        }
        fault = error
    }

    private func tidy() {
        let moment = now()
        guard moment.milliseconds(since: tidiedAt) >= Self.tidying else { return }
        tidiedAt = moment
        folder.tidy(before: moment.advanced(byMilliseconds: -Self.keepMilliseconds))
    }
}
