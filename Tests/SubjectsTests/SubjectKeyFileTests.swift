import Foundation
import QueueModel
import Subjects
import Testing

@Suite("The file of subjects' keys")
struct SubjectKeyFileTests {
    private static let slot = 128

    private let scratch: Scratch
    private let file: SubjectKeyFile
    private let master = MasterKey.random().key

    init() throws {
        scratch = try Scratch()
        file = SubjectKeyFile(path: scratch.path("subject.keys"))
    }

    private var keys: MasterKeys { MasterKeys(current: master) }

    @discardableResult
    private func keep(_ subject: SubjectID) throws -> SubjectKey {
        let key = SubjectKey()
        try file.keep([(subject, key)], under: master)
        return key
    }

    /// The key as the file has it; nil if it has none.
    private func kept(_ subject: SubjectID, with keys: MasterKeys? = nil) throws -> Data? {
        try file.keys(of: subject).first?.key(of: subject, with: keys ?? self.keys).bytes
    }

    @Test("gives each subject the key it took")
    func roundTrip() throws {
        let subjects = (0..<20).map { _ in SubjectID.random() }
        let keys = try subjects.map { try keep($0) }
        for (subject, key) in zip(subjects, keys) { #expect(try kept(subject) == key.bytes) }
        #expect(Set(keys.map(\.bytes)).count == 20)
        let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(permissions == 0o600)
    }

    @Test("erasing overwrites the key where it lies, and touches no other")
    func erased() throws {
        let subjects = (0..<3).map { _ in SubjectID.random() }
        for subject in subjects { try keep(subject) }
        let before = try scratch.contents("subject.keys")
        #expect(try file.erase(subjects[1]))
        let after = try scratch.contents("subject.keys")
        let place = 2 * Self.slot..<3 * Self.slot
        #expect(after[place] == Data(count: Self.slot))
        #expect(after.count == before.count)
        #expect(after[..<place.lowerBound] == before[..<place.lowerBound])
        #expect(after[place.upperBound...] == before[place.upperBound...])
        #expect(try file.erase(subjects[1]) == false)
        #expect(try kept(subjects[1]) == nil)
        #expect(try kept(subjects[0]) != nil)
    }

    @Test("a free place is taken again, so the file doesn't grow")
    func reuse() throws {
        for _ in 0..<50 {
            let subject = SubjectID.random()
            try keep(subject)
            try file.erase(subject)
        }
        #expect(try scratch.contents("subject.keys").count == 2 * Self.slot)
    }

    @Test("a key under a new master key replaces the old one")
    func renewed() throws {
        let subject = SubjectID.random()
        let key = try keep(subject)
        let new = MasterKey.random().key
        try file.keep([(subject, key)], under: new)
        #expect(try file.keys(of: subject).map(\.masterKey) == [new.id])
        #expect(try kept(subject, with: MasterKeys(current: new)) == key.bytes)
    }

    @Test("a slot that is torn at any byte counts as free, is cleaned, and costs no other key")
    func torn() throws {
        let subjects = (0..<2).map { _ in SubjectID.random() }
        for subject in subjects { try keep(subject) }
        let whole = try scratch.contents("subject.keys")
        for count in 1..<Self.slot {
            // As a write, and as an overwriting, that a power cut stopped after `count` bytes.
            let written = whole.prefix(2 * Self.slot + count) + Data(count: Self.slot - count)
            let overwritten = whole.prefix(2 * Self.slot) + Data(count: count) + whole.suffix(Self.slot - count)
            for damaged in [written, overwritten] where damaged != whole {
                try scratch.write(Data(damaged), to: "subject.keys")
                #expect(try Set(file.read().keys) == [subjects[0]])
                #expect(try file.tidy(keeping: Set(subjects)) == 1)
                #expect(try scratch.contents("subject.keys").suffix(Self.slot) == Data(count: Self.slot))
            }
        }
    }

    @Test("a file that ends anywhere in the last slot keeps the others")
    func truncated() throws {
        let subjects = (0..<2).map { _ in SubjectID.random() }
        for subject in subjects { try keep(subject) }
        let whole = try scratch.contents("subject.keys")
        for count in 2 * Self.slot..<3 * Self.slot {
            try scratch.write(whole.prefix(count), to: "subject.keys")
            #expect(try Set(file.read().keys) == [subjects[0]])
            try keep(subjects[1])
            #expect(try Set(file.read().keys) == Set(subjects))
        }
    }

    @Test("a header that is damaged at any byte is mended while there are keys", arguments: [0, 1, 23, 24, 127])
    func header(byte: Int) throws {
        let subject = SubjectID.random()
        let key = try keep(subject)
        let whole = try scratch.contents("subject.keys")
        var damaged = whole
        damaged[byte] ^= 0x55
        try scratch.write(damaged, to: "subject.keys")
        #expect(try kept(subject) == key.bytes)
        #expect(try scratch.contents("subject.keys") == whole)
    }

    @Test(
        "another program's file is refused and set aside as it is",
        arguments: [
            Data("SQLite format 3\0".utf8), Data(repeating: 7, count: 1_000), Data("FaceQueue subject keys 2".utf8),
        ]
    )
    func foreign(contents: Data) throws {
        try scratch.write(contents, to: "subject.keys")
        let error = #expect(throws: SubjectKeyError.self) { try file.read() }
        #expect(error?.code == .keysDamaged)
        #expect(try scratch.contents("subject.keys") == contents)
        let kept = try #require(try file.setAsideIfDamaged(at: Timestamp(milliseconds: 5)))
        #expect(kept.hasSuffix("subject.keys.damaged-5"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == contents)
        #expect(try file.read().isEmpty)
        #expect(try file.setAsideIfDamaged(at: Timestamp(milliseconds: 6)) == nil)
    }

    @Test("a key that is put into another subject's slot opens nothing")
    func swapped() throws {
        let subject = SubjectID.random()
        try keep(subject)
        let wrapped = try #require(try file.keys(of: subject).first)
        let error = #expect(throws: SubjectKeyError.self) { try wrapped.key(of: .random(), with: keys) }
        #expect(error?.code == .recordUnreadable)
    }

    @Test("a wrong master key is told by its id, before anything is tried")
    func wrongMaster() throws {
        let subject = SubjectID.random()
        try keep(subject)
        let error = #expect(throws: SubjectKeyError.self) {
            try kept(subject, with: MasterKeys(current: MasterKey.random().key))
        }
        #expect(error?.code == .wrong)
    }

    @Test("keys of whom nobody knows are overwritten")
    func strangers() throws {
        let subjects = (0..<3).map { _ in SubjectID.random() }
        for subject in subjects { try keep(subject) }
        #expect(try file.tidy(keeping: [subjects[2]]) == 2)
        #expect(try Set(file.read().keys) == [subjects[2]])
    }

    @Test("several writers at once lose nothing")
    func concurrent() async throws {
        let file = file
        let master = master
        try await withThrowingTaskGroup(of: SubjectID?.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let subject = SubjectID.random()
                    try file.keep([(subject, SubjectKey())], under: master)
                    guard number.isMultiple(of: 2) else { return subject }
                    try file.erase(subject)
                    return nil
                }
            }
            var expected: Set<SubjectID> = []
            for try await subject in group { if let subject { expected.insert(subject) } }
            #expect(try Set(file.read().keys) == expected)
        }
    }
}
