import QueueModel
import QueueStore
import Testing

@Suite("The latest files that were handed in")
struct ImportLedgerTests {
    private func run(
        _ name: String,
        _ source: ImportRun.Source = .folder,
        _ kind: ImportKind = .dossiers,
        faults: Int = 0
    ) -> ImportRun {
        let fault = ImportFault(row: 3, column: "Mã hồ sơ", code: "bad-code", reason: DossierCode.form)
        return ImportRun(
            at: Timestamp(milliseconds: 1_000),
            source: source,
            kind: kind,
            name: name,
            rows: faults == 0 ? 7 : 0,
            faults: Array(repeating: fault, count: faults),
            faultCount: faults
        )
    }

    private func withLedger(_ body: (SQLiteImportLedger) async throws -> Void) async throws {
        let scratch = try Scratch()
        let log = try SQLiteEventLog.open(path: scratch.path("queue.sqlite"), office: "main", at: .epoch).log
        try await body(SQLiteImportLedger(beside: log))
    }

    @Test("are read as they were noted, the latest first, a hundred at the most")
    func latest() async throws {
        try await withLedger { ledger in
            try await ledger.note(run("first"))
            for index in 0..<100 { try await ledger.note(run("\(index)", .upload, .appointments, faults: index % 2)) }
            let runs = try await ledger.runs()
            #expect(runs.count == 100)
            #expect(runs.first == run("99", .upload, .appointments, faults: 1))
            #expect(runs.last == run("0", .upload, .appointments))
        }
    }

    @Test("of very many faults the first are kept")
    func faults() async throws {
        try await withLedger { ledger in
            try await ledger.note(run("long", faults: 500))
            let kept = try #require(try await ledger.runs().first)
            #expect(kept.faults.count == ImportRun.keptFaults && kept.faultCount == 500)
        }
    }

    @Test("a kind stays rejected until a file of it is taken, by whichever way; what was merely uploaded rejects none")
    func rejectedKinds() async throws {
        try await withLedger { ledger in
            try await ledger.note(run("a", .upload, faults: 1))
            #expect(try await ledger.rejectedKinds().isEmpty)
            try await ledger.note(run("b", faults: 1))
            try await ledger.note(run("c", .folder, .appointments))
            #expect(try await ledger.rejectedKinds() == [.dossiers])
            try await ledger.note(run("d", .upload, faults: 1))
            #expect(try await ledger.rejectedKinds() == [.dossiers])
            try await ledger.note(run("e", .command))
            #expect(try await ledger.rejectedKinds().isEmpty)
        }
    }
}
