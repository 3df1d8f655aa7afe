import Foundation
import QueueModel
import QueueStore
import Testing

/// What every store of subjects promises. A new implementation is added to `Implementation` and nowhere else.
@Suite("Every store of subjects")
struct SubjectStoreContractTests {
    enum Implementation: CaseIterable {
        case memory
        case sqlite

        func make(in scratch: Scratch) throws -> any SubjectStore {
            switch self {
            case .memory: MemorySubjectStore()
            case .sqlite:
                SQLiteSubjectStore(
                    try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
                )
            }
        }
    }

    private let scratch: Scratch
    private let ana: SubjectSample
    private let bao: SubjectSample

    init() throws {
        scratch = try Scratch()
        ana = try SubjectSample(1)
        bao = try SubjectSample(2)
    }

    @Test("is empty at first, and knows nobody", arguments: Implementation.allCases)
    func empty(_ implementation: Implementation) async throws {
        let store = try implementation.make(in: scratch)
        #expect(try await store.subjects().isEmpty)
        #expect(try await store.sealedRecords().isEmpty)
        #expect(try await store.file(of: ana.subject.id) == nil)
        #expect(try await store.erase(ana.subject.id, as: .sample()) == nil)
        #expect(try await store.file(of: ana.subject.id) == nil)
        try await store.noteVisit(of: ana.subject.id, on: ana.subject.lastSeenDay, expiresAt: monday8)
        try await store.reseal(ana.records)
        try await store.purge()
        #expect(try await store.sealedRecords().isEmpty)
    }

    @Test("gives back who was enrolled, what is sealed, and what they agreed to", arguments: Implementation.allCases)
    func enrolled(_ implementation: Implementation) async throws {
        let store = try implementation.make(in: scratch)
        for sample in [bao, ana] { try await store.enrol(sample.subject, sample.records, consent: sample.consent) }
        #expect(try await store.subjects() == [ana.subject, bao.subject])
        #expect(try await store.sealedRecords() == ana.records + bao.records)
        let file = try #require(try await store.file(of: bao.subject.id))
        #expect(file.subject == bao.subject)
        #expect(file.consents == [ConsentEntry(consent: bao.consent, withdrawnAt: nil)])
        #expect(file.templates == bao.records.map(TemplateNote.init))
        #expect(file.erasure == nil)
    }

    @Test("refuses the same subject twice, and keeps the first", arguments: Implementation.allCases)
    func twice(_ implementation: Implementation) async throws {
        let store = try implementation.make(in: scratch)
        try await store.enrol(ana.subject, ana.records, consent: ana.consent)
        await #expect(throws: StoreError.self) {
            try await store.enrol(ana.subject, bao.records, consent: bao.consent)
        }
        #expect(try await store.sealedRecords() == ana.records)
    }

    @Test(
        "erasing leaves the consent with its end and the receipt, and nothing else",
        arguments: Implementation.allCases
    )
    func erased(_ implementation: Implementation) async throws {
        let store = try implementation.make(in: scratch)
        for sample in [ana, bao] { try await store.enrol(sample.subject, sample.records, consent: sample.consent) }
        let erasure = Erasure.sample(cause: .citizen)
        #expect(try await store.erase(ana.subject.id, as: erasure) == erasure)
        #expect(try await store.subjects() == [bao.subject])
        #expect(try await store.sealedRecords() == bao.records)
        let file = try #require(try await store.file(of: ana.subject.id))
        #expect(file.subject == nil && file.templates.isEmpty && file.erasure == erasure)
        #expect(file.consents == [ConsentEntry(consent: ana.consent, withdrawnAt: erasure.at)])
    }

    @Test("a second erasure is the first one: its receipt holds", arguments: Implementation.allCases)
    func erasedTwice(_ implementation: Implementation) async throws {
        let store = try implementation.make(in: scratch)
        try await store.enrol(ana.subject, ana.records, consent: ana.consent)
        let first = try await store.erase(ana.subject.id, as: .sample(receipt: "1"))
        #expect(try await store.erase(ana.subject.id, as: .sample(receipt: "2")) == first)
    }

    @Test("records are replaced, but never brought back", arguments: Implementation.allCases)
    func resealed(_ implementation: Implementation) async throws {
        let store = try implementation.make(in: scratch)
        for sample in [ana, bao] { try await store.enrol(sample.subject, sample.records, consent: sample.consent) }
        _ = try await store.erase(bao.subject.id, as: .sample())
        let renewed = (ana.records + bao.records).map { $0.renewed }
        try await store.reseal(renewed)
        #expect(try await store.sealedRecords() == Array(renewed.prefix(ana.records.count)))
    }

    @Test("a visit counts, and the time runs anew", arguments: Implementation.allCases)
    func visited(_ implementation: Implementation) async throws {
        let store = try implementation.make(in: scratch)
        try await store.enrol(ana.subject, ana.records, consent: ana.consent)
        let later = ana.subject.expiresAt.advanced(byMilliseconds: 86_400_000)
        try await store.noteVisit(of: ana.subject.id, on: ana.subject.lastSeenDay.advanced(by: 1), expiresAt: later)
        let subject = try #require(try await store.subjects().first)
        #expect(subject.visits == 2 && subject.expiresAt == later)
        #expect(subject.lastSeenDay == ana.subject.lastSeenDay.advanced(by: 1))
    }

    @Test("a shorter time holds for those who are there already", arguments: Implementation.allCases)
    func shortened(_ implementation: Implementation) async throws {
        let store = try implementation.make(in: scratch)
        for sample in [ana, bao] { try await store.enrol(sample.subject, sample.records, consent: sample.consent) }
        try await store.shortenRecords(to: ana.subject.expiresAt)
        #expect(try await store.subjects().map(\.expiresAt) == [ana.subject.expiresAt, ana.subject.expiresAt])
    }

    @Test("proofs that ended long ago go, those that hold stay", arguments: Implementation.allCases)
    func proofs(_ implementation: Implementation) async throws {
        let store = try implementation.make(in: scratch)
        for sample in [ana, bao] { try await store.enrol(sample.subject, sample.records, consent: sample.consent) }
        let erasure = try #require(try await store.erase(ana.subject.id, as: .sample()))
        try await store.dropProofs(endedBefore: erasure.at)
        #expect(try await store.file(of: ana.subject.id)?.consents.count == 1)
        try await store.dropProofs(endedBefore: erasure.at.advanced(byMilliseconds: 1))
        #expect(try await store.file(of: ana.subject.id) == nil)
        #expect(try await store.file(of: bao.subject.id)?.consents.count == 1)
    }
}
