import Connection
import Foundation
import QueueModel
import QueueStore
import Statistics
import Synchronization

extension Scratch {
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: directory.appending(path: name))
    }

    func names(in folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
    }

    func text(of name: String) throws -> String {
        try String(contentsOf: directory.appending(path: name), encoding: .utf8)
    }
}

extension Office {
    /// With the services reception and results, in Vietnam.
    static func sample() throws -> Office {
        func text(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }
        let services = [
            Service(id: "reception", letter: "A", name: text("Reception"), expectedMinutes: 8),
            Service(id: "results", letter: "B", name: text("Results"), expectedMinutes: 4),
        ]
        return try Office(
            id: "main",
            name: text("One stop"),
            services: services,
            counters: [Counter(id: "1", name: text("1"), services: services.map(\.id))],
            defaultService: "reception"
        )
    }
}

/// An office's database in a folder of its own.
struct SampleStore: Sendable {
    let scratch: Scratch
    let log: SQLiteEventLog
    let dossiers: SQLiteDossierStore

    init() throws {
        scratch = try Scratch()
        log = try SQLiteEventLog.open(path: scratch.path("queue.sqlite"), office: "main", at: .epoch).log
        dossiers = SQLiteDossierStore(log)
    }

    func codes() async throws -> [String] {
        try await dossiers.dossiers(in: nil, after: nil, limit: 100).map(\.code.text)
    }
}

/// A store whose disk is full until it is told otherwise.
final class FillingStore: ImportLedger {
    private let isFull = Mutex(true)

    func makeRoom() { isFull.withLock { $0 = false } }

    func note(_ run: ImportRun) async throws(StoreError) {
        if isFull.withLock({ $0 }) { throw StoreError(.full, detail: "by the test") }
    }

    func runs() async throws(StoreError) -> [ImportRun] { [] }
    func rejectedKinds() async throws(StoreError) -> Set<ImportKind> { [] }
}
