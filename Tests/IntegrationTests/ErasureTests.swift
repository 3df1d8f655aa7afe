import Foundation
import QueueModel
import QueueStore
import Reception
import Subjects
import Subprocess
import Testing

extension Integration {
    // A sanitizer keeps what was freed, and maps terabytes to do so.
    @Suite(
        "Erasing a citizen",
        .enabled(if: !Place.isSanitized, "the search of memory is for a daemon as it is shipped")
    )
    struct Erasures {
        @Test(
            "leaves nothing of the face within a minute: in database, log, keys, journal and memory, nor to the backup"
        )
        func nothingIsLeft() async throws {
            let place = try SubjectPlace()
            let marked = try await place.plant()
            let backup = try BackupCopy(of: place)
            #expect(try await backup.opens(marked, with: place))
            #expect(try place.files(with: [marked.record.sealed]) == ["kioskd.sqlite"])
            let ending = try await withDaemon(place.daemon, environment: place.environment) { daemon in
                let memory = ProcessMemory(of: daemon.processIdentifier)
                // The search finds what is there.
                var held: Set<String> = []
                let isLoaded = try await withinAMinute {
                    held = try memory.find(marked.secrets)
                    return held.isSuperset(of: marked.codedRow.keys)
                }
                #expect(isLoaded, "found in memory: \(held.sorted())")
                let erasing = try await kioskd(["subject", "erase", marked.id.rawValue, "--data", place.data])
                #expect(erasing.status == .exited(0), "\(erasing.errors)")
                #expect(erasing.output.contains("receipt"))
                var left: Set<String> = []
                let isGone = try await withinAMinute {
                    left = try memory.find(marked.secrets)
                    return left.isEmpty
                }
                #expect(isGone, "left in memory: \(left.sorted())")
                #expect(try place.files(with: [marked.record.sealed] + marked.secrets.values) == [])
            }
            #expect(marked.secrets.values.allSatisfy { !Data(ending.journal.utf8).holds($0) })
            #expect(!ending.journal.contains(marked.id.rawValue))
            #expect(try await !backup.opens(marked, with: place))
            #expect(try place.files(with: [marked.record.sealed] + marked.secrets.values) == [])
        }

        @Test("another key is said to be wrong, and touches nothing")
        func wrongKey() async throws {
            let place = try SubjectPlace()
            let marked = try await place.plant()
            let other = MasterKeyFile(path: place.folder.path + "/other-key")
            try other.create()
            let before = try await place.withStore { try await $0.file(of: marked.id) }
            let records = try await place.withStore { try await $0.sealedRecords() }
            let keys = try Data(contentsOf: URL(fileURLWithPath: place.keyFile.path))
            let ending = try await withDaemon(place.daemon, environment: ["KIOSK_SUBJECTS_KEY": other.path]) { daemon in
                let isSaid = try await withinAMinute {
                    try await daemon.terminal.get("/healthz", as: StatusReply.self).status == "degraded"
                }
                #expect(isSaid)
            }
            #expect(ending.journal.contains("subject-key-wrong"))
            #expect(try await place.withStore { try await $0.file(of: marked.id) } == before)
            #expect(try await place.withStore { try await $0.sealedRecords() } == records)
            #expect(try Data(contentsOf: URL(fileURLWithPath: place.keyFile.path)) == keys)
        }

        @Test("a new key renews the records while the daemon runs; then the old one can go")
        func rotation() async throws {
            let place = try SubjectPlace()
            let marked = try await place.plant()
            let ending = try await withDaemon(place.daemon, environment: place.environment) { daemon in
                let memory = ProcessMemory(of: daemon.processIdentifier)
                let isLoaded = try await withinAMinute { try !memory.find(marked.codedRow).isEmpty }
                #expect(isLoaded)
                let early = try await kioskd(["subject-key", "drop", place.masterKeyFile.path, "--data", place.data])
                #expect(early.output.contains("nothing to drop"))
                #expect(try await kioskd(["subject-key", "rotate", place.masterKeyFile.path]).status == .exited(0))
                let isRenewed = try await withinAMinute {
                    let current = try place.masterKeyFile.read().current.id
                    let wrapped = try place.keyFile.keys(of: marked.id).map(\.masterKey)
                    let record = try await place.withStore { try await $0.sealedRecords() }
                    return wrapped == [current] && record.map(\.keyID) == [current]
                }
                #expect(isRenewed)
                let late = try await kioskd(["subject-key", "drop", place.masterKeyFile.path, "--data", place.data])
                #expect(late.output.contains("dropped \(marked.masterKey.id)"))
            }
            #expect(ending.journal.contains("records renewed under the current key"))
            #expect(try place.masterKeyFile.read().previous.isEmpty)
        }
    }
}

private struct StatusReply: Decodable {
    let status: String
}

/// The database as a backup has it: a copy, without the file of keys.
private struct BackupCopy {
    let folder: TemporaryFolder
    private var path: String { folder.path + "/kioskd.sqlite" }

    init(of place: SubjectPlace) throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: place.database, toPath: path)
    }

    /// Whether the record opens with the master key and whatever the file of keys holds.
    func opens(_ subject: MarkedSubject, with place: SubjectPlace) async throws -> Bool {
        let log = try SQLiteEventLog.open(path: path, office: "main", at: .testStart).log
        let record = try #require(try await SQLiteSubjectStore(log).sealedRecords().first)
        try log.close()
        #expect(record.sealed == subject.record.sealed)
        let masterKeys = try place.masterKeyFile.read()
        guard let key = try place.keyFile.keys(of: subject.id).first?.key(of: subject.id, with: masterKeys) else {
            return false
        }
        let content = try SealedTemplate(bytes: record.sealed).open(as: record.binding("main"), with: key)
        return content.template == subject.turned
    }
}
