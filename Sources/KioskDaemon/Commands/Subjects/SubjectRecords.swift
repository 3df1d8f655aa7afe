import Foundation
import QueueModel
import QueueStore
import Reception
import Subjects

/// The records of those who are remembered, for a command beside the daemon.
struct SubjectRecords {
    let store: SQLiteSubjectStore
    let files: SubjectFiles

    /// How long a command waits for readers of what it has deleted.
    private static let patience = Duration.seconds(30)
    private static let pause = Duration.milliseconds(250)

    static func opened<Result>(
        for action: String,
        about id: String? = nil,
        _ options: SettingOptions,
        _ body: (SubjectRecords) async throws -> Result
    ) async throws -> Result {
        let settings = try await options.load()
        guard FileManager.default.fileExists(atPath: settings.databasePath) else {
            throw StartError(
                description: "there is no database at \(settings.databasePath): name its folder with --data"
            )
        }
        try DatabaseOwner.requireOwn(settings.databasePath)
        let log = try SQLiteEventLog.open(path: settings.databasePath, office: settings.office.id, at: .now).log
        let audit = CommandAudit(log)
        let target = id.map { "subject=\($0.prefix(64))" } ?? ""
        let result: Result
        do {
            result = try await body(SubjectRecords(store: SQLiteSubjectStore(log), files: settings.subjects))
        } catch {
            try? await audit.note(action, target, outcome: "failed")
            throw error
        }
        try await audit.note(action, target, outcome: "done")
        // It only fails where the daemon is moving the write-ahead log at this moment, which is as good.
        try? log.close()
        return result
    }

    func document(of id: String) async throws -> SubjectDocument {
        guard let file = try await store.file(of: SubjectID(rawValue: id)) else { throw Self.unknown(id) }
        return SubjectDocument(file, keepDays: files.keepDays)
    }

    func erase(_ id: String) async throws -> Erasure {
        let eraser = SubjectEraser(store: store, keys: files.keyFile, now: { .now })
        guard let erasure = try await eraser.erase(SubjectID(rawValue: id), cause: .command) else {
            throw Self.unknown(id)
        }
        try await purge()
        return erasure
    }

    private func purge() async throws {
        let deadline = ContinuousClock.now + Self.patience
        while true {
            do throws(StoreError) {
                return try await store.purge()
            } catch {
                guard error.code == .busy, ContinuousClock.now < deadline else { throw error }
            }
            try await Task.sleep(for: Self.pause)
        }
    }

    /// The ids of the master keys that records or subjects' keys are under.
    func neededMasterKeys() async throws -> Set<String> {
        let records = try await store.sealedRecords().map(\.keyID)
        return Set(records).union(try files.keyFile.read().values.joined().map(\.masterKey))
    }

    private static func unknown(_ id: String) -> StartError {
        StartError(description: "nobody is kept under “\(id)” (unknown-subject): see `kioskd subject list`")
    }
}
