import Import
internal import NIOPosix
package import QueueModel
package import QueueStore

/// Takes files of dossiers and appointments: all of a file, or nothing of it.
package actor ImportDesk {
    /// On `/healthz` while the latest file of a kind in the folder was rejected.
    package static let rejectedCode = "import-rejected"

    private let store: any DossierStore
    private let ledger: any ImportLedger
    private let office: @Sendable () async -> Office
    private let now: @Sendable () -> Timestamp
    private let onRun: @Sendable (ImportRun) -> Void
    private var rejectedKinds: Set<ImportKind>

    /// - Parameters:
    ///   - office: as it is at the moment, since services come and go.
    ///   - onRun: told of each file that was handed in.
    package init(
        store: any DossierStore,
        ledger: any ImportLedger,
        office: @escaping @Sendable () async -> Office,
        now: @escaping @Sendable () -> Timestamp,
        onRun: @escaping @Sendable (ImportRun) -> Void = { _ in }
    ) async {
        self.store = store
        self.ledger = ledger
        self.office = office
        self.now = now
        self.onRun = onRun
        rejectedKinds = (try? await ledger.rejectedKinds()) ?? []
    }

    /// How many rows it has; nothing is written.
    package func check(_ file: HandedInFile) async throws(ImportError) -> Int {
        try await read(file).count
    }

    /// Writes a file's rows, and notes that it came. How many rows it has.
    package func take(_ file: HandedInFile) async throws(ImportError) -> Int {
        let imported: ImportedFile
        do throws(ImportError) {
            imported = try await read(file)
        } catch .refused(let refusal) {
            try await note(file, rows: 0, refusal)
            throw .refused(refusal)
        }
        do throws(StoreError) {
            try await store.apply(
                DossierChanges(dossiers: imported.dossiers, appointments: imported.appointments)
            )
        } catch {
            throw .notStored(error)
        }
        try await note(file, rows: imported.count, nil)
        return imported.count
    }

    /// The latest first.
    package func runs() async throws(StoreError) -> [ImportRun] {
        try await ledger.runs()
    }

    package var warnings: [String] { rejectedKinds.isEmpty ? [] : [Self.rejectedCode] }

    /// Looks whether a file that was handed in by a command has mended what was wrong.
    package func lookAgain() async {
        guard !rejectedKinds.isEmpty, let kinds = try? await ledger.rejectedKinds() else { return }
        rejectedKinds = kinds
    }

    /// Large files take a second: not on a thread that others wait for.
    private func read(_ file: HandedInFile) async throws(ImportError) -> ImportedFile {
        let office = await office()
        let result = try? await NIOThreadPool.singleton.runIfActive {
            Result { () throws(ImportRefusal) in try ImportedFile(file.bytes, of: file.kind, for: office) }
        }
        switch result {
        case .success(let imported): return imported
        case .failure(let refusal): throw .refused(refusal)
        case nil: throw .notStored(StoreError(.cancelled, detail: "the daemon is ending"))
        }
    }

    private func note(_ file: HandedInFile, rows: Int, _ refusal: ImportRefusal?) async throws(ImportError) {
        let run = ImportRun(
            at: now(),
            source: file.source,
            kind: file.kind,
            name: file.name,
            rows: rows,
            faults: refusal?.faults ?? [],
            faultCount: refusal?.count ?? 0
        )
        do throws(StoreError) { try await ledger.note(run) } catch { throw .notStored(error) }
        if refusal == nil {
            rejectedKinds.remove(file.kind)
        } else if file.source == .folder {
            rejectedKinds.insert(file.kind)
        }
        onRun(run)
    }
}
