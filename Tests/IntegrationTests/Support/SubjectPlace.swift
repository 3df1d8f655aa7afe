import Foundation
import QueueModel
import QueueStore
import Subjects

/// A data folder with the keys for remembering citizens.
struct SubjectPlace {
    let folder: TemporaryFolder
    let masterKeyFile: MasterKeyFile
    let keyFile: SubjectKeyFile

    init() throws {
        folder = try TemporaryFolder()
        masterKeyFile = MasterKeyFile(path: folder.path + "/subject-key")
        try masterKeyFile.create()
        try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: true)
        keyFile = SubjectKeyFile(path: folder.path + "/data/subject.keys")
    }

    var data: String { folder.path + "/data" }
    var database: String { data + "/kioskd.sqlite" }
    var environment: [String: String] { ["KIOSK_SUBJECTS_KEY": masterKeyFile.path] }
    var daemon: [String] { ["run", "--camera", "none", "--data", data] }

    func withStore<Result>(_ body: (SQLiteSubjectStore) async throws -> Result) async throws -> Result {
        let log = try SQLiteEventLog.open(path: database, office: "main", at: .testStart).log
        let result = try await body(SQLiteSubjectStore(log))
        // The daemon may be moving the write-ahead log at this moment.
        try? log.close()
        return result
    }

    func plant() async throws -> MarkedSubject {
        let subject = try MarkedSubject(masterKeys: masterKeyFile.read())
        try await withStore { try await subject.plant(in: $0, keys: keyFile) }
        return subject
    }

    /// The names of the files of the data folder that hold any of these.
    func files(with needles: some Sequence<Data>) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: data).sorted().filter { name in
            let file = URL(fileURLWithPath: data + "/" + name)
            guard !file.hasDirectoryPath else { return false }
            let contents = try Data(contentsOf: file)
            return needles.contains { contents.holds($0) }
        }
    }
}

/// Asks again until it holds, for a minute at the most: the time within which somebody must be forgotten.
func withinAMinute(_ condition: () async throws -> Bool) async throws -> Bool {
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
        if try await condition() { return true }
        await Task.yield()
    }
    return try await condition()
}
