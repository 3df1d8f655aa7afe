import Connection
import QueueModel
import QueueStore
import Reception
import Telemetry

extension Daemon {
    /// What comes from the office's own software: files, and what is read from it.
    struct Imports {
        let folder: ImportFolder
        let desk: ImportDesk
        let watcher: FolderWatcher
        /// Nil where the software is not read.
        let puller: Puller?

        /// Codes of what needs attention now.
        var warnings: [String] {
            get async { await desk.warnings + watcher.warnings + (puller?.warnings ?? []) }
        }

        var services: [SupportingService] {
            [SupportingService(name: "import folder") { await watcher.run() }]
                + (puller.map { puller in [SupportingService(name: "pull") { await puller.run() }] } ?? [])
        }
    }

    func imports(on queue: Queue, entrance: Entrance, reading source: HTTPPullSource?) async -> Imports {
        let (office, time) = (queue.desk, queue.time)
        let folder = ImportFolder(path: settings.importFolder)
        let desk = await ImportDesk(
            store: queue.dossiers,
            ledger: SQLiteImportLedger(beside: queue.store.log),
            office: { await office.state.office },
            now: { time.now() },
            onRun: { [metrics] run in
                let outcome = run.isRejected ? "rejected" : "taken"
                metrics.count(MetricCatalog.imports, [run.source.rawValue, run.kind.rawValue, outcome])
            }
        )
        let watcher = FolderWatcher(
            folder,
            desk: desk,
            audit: entrance.audit,
            logger: logger,
            now: { time.now() }
        )
        return Imports(folder: folder, desk: desk, watcher: watcher, puller: puller(of: source, queue))
    }

    private func puller(of source: HTTPPullSource?, _ queue: Queue) -> Puller? {
        guard let source, let pull = settings.pull else { return nil }
        let (office, time) = (queue.desk, queue.time)
        return Puller(
            source,
            into: queue.dossiers,
            office: { await office.state.office },
            every: pull.interval,
            logger: logger,
            now: { time.now() }
        )
    }

    /// Lends what reads the office's software, where it shall be read, for as long as `body` takes.
    func withPullSource(_ body: (HTTPPullSource?) async throws -> Void) async throws {
        guard let pull = settings.pull else { return try await body(nil) }
        try await HTTPPullSource.with(pull.address, keyFile: pull.keyFile, version: Version.text) { source in
            try await body(source)
        }
    }
}
