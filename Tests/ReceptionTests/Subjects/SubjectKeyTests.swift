import FaceMatch
import Foundation
import QueueModel
import QueueStore
import Reception
import Subjects
import Testing

@Suite("The keys of those who are remembered", .timeLimit(.minutes(2)))
struct SubjectKeyTests {
    private let stage: SubjectStage

    init() throws {
        stage = try SubjectStage()
    }

    @Test("without a key nobody is remembered, and that is no fault; those from before still expire")
    func off() async throws {
        let subject = try await stage.desk(keepDays: 1).remember(person: 1)
        let desk = try SubjectDesk(
            store: stage.store,
            keyFile: stage.keyFile,
            masterKeyFile: nil,
            settings: SubjectSettings(office: .sample(), keepDays: 1, policy: SubjectStage.policy),
            logger: stage.journal.logger,
            now: { [time = stage.time] in time.now }
        )
        await desk.reconcile()
        #expect(desk.condition == .off && desk.fault == nil)
        await #expect(throws: SubjectDeskError.off) { try await desk.remember(person: 2) }
        stage.time.advance(minutes: 24 * 60)
        await desk.reconcile()
        #expect(try await stage.store.file(of: subject)?.erasure?.cause == .expired)
    }

    @Test("a wrong key is said to be wrong, touches nothing, and is mended by the right one")
    func wrongKey() async throws {
        let subject = try await stage.desk(keepDays: 1).remember(person: 1)
        let before = try await stage.contents()
        let other = MasterKeyFile(path: stage.folder.appending(path: "other").path)
        try other.create()
        stage.time.advance(minutes: 48 * 60)
        let desk = try await stage.desk(keepDays: 1, masterKeyFile: other)
        #expect(desk.fault == "subject-key-wrong")
        #expect(try await desk.identify(person: 1) == nil)
        await #expect(throws: SubjectDeskError.off) { try await desk.remember(person: 2) }
        await desk.reconcile()
        #expect(try await stage.contents() == before)
        #expect(stage.journal.lines.count { $0.contains("subject-key-wrong") } == 1)
        stage.time.advance(minutes: -48 * 60)
        let right = try Data(contentsOf: URL(fileURLWithPath: stage.masterKeyFile.path))
        try right.write(to: URL(fileURLWithPath: other.path))
        await desk.reconcile()
        #expect(desk.isWorking)
        #expect(try await desk.identify(person: 1) == subject)
    }

    @Test("a key file that goes, or that others may read, is said to be at fault")
    func unusable() async throws {
        let desk = try await stage.desk()
        let subject = try await desk.remember(person: 1)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: stage.masterKeyFile.path)
        await desk.reconcile()
        #expect(desk.fault == "subject-key-exposed")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: stage.masterKeyFile.path)
        await desk.reconcile()
        #expect(try await desk.identify(person: 1) == subject)
        try FileManager.default.removeItem(atPath: stage.masterKeyFile.path)
        await desk.reconcile()
        #expect(desk.fault == "subject-key-unreadable")
    }

    @Test("another program's file in the place of the subjects' keys is set aside; whose key was in it is forgotten")
    func damagedKeys() async throws {
        let subject = try await stage.desk().remember(person: 1)
        try Data(repeating: 7, count: 1_000).write(to: URL(fileURLWithPath: stage.keyFile.path))
        let desk = try await stage.desk()
        #expect(desk.isWorking)
        #expect(try await stage.store.file(of: subject)?.erasure?.cause == .unreadable)
        let names = try FileManager.default.contentsOfDirectory(atPath: stage.folder.path)
        #expect(names.contains { $0.hasPrefix("subject.keys.damaged-") })
        #expect(stage.journal.lines.contains { $0.contains("subject-keys-damaged") })
        let again = try await desk.remember(person: 1)
        #expect(try await desk.identify(person: 1) == again)
    }

    @Test("a record that was changed is not used, and said to be so")
    func changedRecord() async throws {
        let subject = try await stage.desk().remember(person: 1)
        let record = try #require(try await stage.store.sealedRecords().first)
        var sealed = record.sealed
        sealed[100] ^= 1
        try await stage.store.reseal([record.replacing(sealed: sealed)])
        let desk = try await stage.desk()
        #expect(desk.isWorking)
        #expect(try await desk.identify(person: 1) == nil)
        #expect(stage.journal.lines.contains { $0.contains("subject-record-unreadable") })
        #expect(try await stage.store.subjects().map(\.id) == [subject])
    }

    @Test("a new key renews every record, and the old one can go; whoever comes meanwhile is recognised each time")
    func rotationUnderLoad() async throws {
        let desk = try await stage.desk()
        var subjects: [Int: SubjectID] = [:]
        for person in 0..<60 { subjects[person] = try await desk.remember(person: person) }
        let known = subjects
        for round in 0..<3 {
            let new = try stage.masterKeyFile.addKey()
            let rotating = Task { await desk.reconcile() }
            let failures = try await withThrowingTaskGroup(of: Int.self) { group in
                for share in 0..<4 {
                    group.addTask {
                        var failures = 0
                        for step in 0..<150 {
                            let person = (share * 15 + step) % 60
                            if try await desk.identify(person: person) != known[person] { failures += 1 }
                        }
                        return failures
                    }
                }
                return try await group.reduce(0, +)
            }
            await rotating.value
            #expect(failures == 0, "round \(round)")
            #expect(try await Set(stage.store.sealedRecords().map(\.keyID)) == [new])
            #expect(try Set(stage.keyFile.read().values.joined().map(\.masterKey)) == [new])
        }
        #expect(try stage.masterKeyFile.dropPrevious(except: []).count == 3)
        let restarted = try await stage.desk()
        for (person, subject) in known { #expect(try await restarted.identify(person: person) == subject) }
    }

    @Test("who agrees or asks to be forgotten while keys are renewed is not lost, and doesn't come back")
    func changesDuringRotation() async throws {
        let desk = try await stage.desk()
        for person in 0..<40 { _ = try await desk.remember(person: person) }
        let leaving = try #require(try await desk.identify(person: 5))
        try stage.masterKeyFile.addKey()
        async let rotated: Void = desk.reconcile()
        async let new = desk.remember(person: 50)
        async let erasure = desk.forget(leaving, cause: .citizen)
        let (subject, receipt) = try await (new, erasure)
        await rotated
        #expect(receipt.cause == .citizen)
        for desk in [desk, try await stage.desk()] {
            #expect(try await desk.identify(person: 50) == subject)
            #expect(try await desk.identify(person: 5) == nil)
            #expect(await desk.count == 40)
        }
    }

    @Test("renewing that a power cut stopped in the middle goes on: both keys are understood")
    func rotationInterrupted() async throws {
        let desk = try await stage.desk()
        for person in 0..<10 { _ = try await desk.remember(person: person) }
        let old = try stage.masterKeyFile.read().current
        try stage.masterKeyFile.addKey()
        let halfway = try await stage.store.sealedRecords().prefix(5)
        await desk.reconcile()
        // As it was before the second half became durable: five records, and keys under both.
        try await stage.store.reseal(Array(halfway))
        let subject = try #require(halfway.first).subject
        let key = try #require(try stage.keyFile.keys(of: subject).first)
            .key(of: subject, with: stage.masterKeyFile.read())
        try stage.keyFile.keep([(subject, key)], under: old)
        let restarted = try await stage.desk()
        for person in 0..<10 { #expect(try await restarted.identify(person: person) != nil) }
        let current = try stage.masterKeyFile.read().current.id
        #expect(try await Set(stage.store.sealedRecords().map(\.keyID)) == [current])
        #expect(try Set(stage.keyFile.read().values.joined().map(\.masterKey)) == [current])
    }
}

extension SealedRecord {
    fileprivate func replacing(sealed: Data) -> SealedRecord {
        SealedRecord(
            subject: subject,
            index: index,
            model: model,
            modelSHA256: modelSHA256,
            keyID: keyID,
            sealed: sealed
        )
    }
}
