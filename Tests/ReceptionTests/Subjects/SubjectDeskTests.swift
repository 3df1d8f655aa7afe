import FaceMatch
import Foundation
import QueueModel
import QueueStore
import Reception
import Subjects
import Testing

@Suite("Remembering citizens", .timeLimit(.minutes(2)))
struct SubjectDeskTests {
    private let stage: SubjectStage

    init() throws {
        stage = try SubjectStage()
    }

    @Test("who agreed is recognised, also after a restart; nobody else is")
    func recognised() async throws {
        let desk = try await stage.desk()
        #expect(desk.isWorking && desk.fault == nil)
        let subject = try await desk.remember(person: 1)
        for desk in [desk, try await stage.desk()] {
            #expect(try await desk.identify(person: 1) == subject)
            #expect(try await desk.identify(person: 2) == nil)
            #expect(try await desk.identify(person: 1, similarity: 0.3) == nil)
        }
    }

    @Test("the record of consent says to what, when, where, in which language and by whom, and shows no face")
    func consent() async throws {
        let desk = try await stage.desk()
        let subject = try await desk.remember(person: 1)
        let file = try #require(try await stage.store.file(of: subject))
        #expect(file.consents == [ConsentEntry(consent: .sample(to: desk.consentText), withdrawnAt: nil)])
        #expect(file.templates.map(\.model) == [ModelCatalog.embedder.name])
        #expect(file.subject?.visits == 1)
    }

    @Test("a yes to another text is none")
    func otherText() async throws {
        let desk = try await stage.desk(keepDays: 365)
        let other = ConsentText(keepDays: 30)
        let kept = try KeptTemplate.kept(1)
        await #expect(throws: SubjectDeskError.consentTextChanged) {
            try await desk.remember([kept], consent: .sample(to: other))
        }
        #expect(try await stage.store.subjects().isEmpty)
    }

    @Test("who is remembered already keeps their record")
    func twice() async throws {
        let desk = try await stage.desk()
        let subject = try await desk.remember(person: 1)
        #expect(try await desk.remember(person: 1) == subject)
        #expect(try await stage.store.subjects().count == 1)
    }

    @Test("who resembles two alike is nobody")
    func doubt() async throws {
        let desk = try await stage.desk()
        for person in 1...2 { _ = try await desk.remember(person: person) }
        #expect(await desk.identify(try .between(1, 2)) == nil)
    }

    @Test("forgetting takes them out at once, gives a receipt, and leaves the proof of consent")
    func forgotten() async throws {
        let desk = try await stage.desk()
        let subject = try await desk.remember(person: 1)
        let other = try await desk.remember(person: 2)
        let erasure = try await desk.forget(subject, cause: .citizen)
        #expect(try await desk.identify(person: 1) == nil)
        #expect(try await desk.identify(person: 2) == other)
        #expect(erasure.cause == .citizen && erasure.receipt.count == 14)
        let file = try #require(try await stage.store.file(of: subject))
        #expect(file.erasure == erasure && file.subject == nil && file.templates.isEmpty)
        #expect(file.consents.first?.withdrawnAt == erasure.at)
        #expect(try Set(stage.keyFile.read().keys) == [other])
        #expect(try await desk.forget(subject, cause: .desk) == erasure)
        await #expect(throws: SubjectDeskError.nobodyToForget) {
            try await desk.forget(.random(), cause: .desk)
        }
        #expect(try await stage.desk().identify(person: 1) == nil)
    }

    @Test("what a command erases beside the desk leaves memory with the next round")
    func erasedBeside() async throws {
        let desk = try await stage.desk()
        let subject = try await desk.remember(person: 1)
        let eraser = SubjectEraser(store: stage.store, keys: stage.keyFile, now: { monday8 })
        _ = try await eraser.erase(subject, cause: .command)
        await desk.reconcile()
        #expect(try await desk.identify(person: 1) == nil)
        #expect(await desk.count == 0)
    }

    @Test("an erasure that was interrupted after the key was overwritten is finished", arguments: [true, false])
    func interrupted(restarts: Bool) async throws {
        var desk = try await stage.desk()
        let subject = try await desk.remember(person: 1)
        try stage.keyFile.erase(subject)
        if restarts { desk = try await stage.desk() } else { await desk.reconcile() }
        #expect(try await desk.identify(person: 1) == nil)
        #expect(try await stage.store.file(of: subject)?.erasure?.cause == .unreadable)
        #expect(try await stage.store.sealedRecords().isEmpty)
    }

    @Test("the key of an enrolment that was interrupted is overwritten")
    func orphan() async throws {
        let master = try stage.masterKeyFile.read().current
        try stage.keyFile.keep([(.random(), SubjectKey())], under: master)
        _ = try await stage.desk()
        #expect(try stage.keyFile.read().isEmpty)
    }

    @Test("who has not come for the time that was agreed is forgotten; a visit makes it run anew")
    func expired() async throws {
        let desk = try await stage.desk(keepDays: 30)
        let gone = try await desk.remember(person: 1)
        let back = try await desk.remember(person: 2)
        stage.time.advance(minutes: 29 * 24 * 60)
        await desk.noteVisit(of: back)
        await desk.reconcile()
        #expect(try await desk.identify(person: 1) == gone)
        stage.time.advance(minutes: 24 * 60)
        await desk.reconcile()
        #expect(try await desk.identify(person: 1) == nil)
        #expect(try await desk.identify(person: 2) == back)
        #expect(try await stage.store.file(of: gone)?.erasure?.cause == .expired)
        #expect(try await stage.store.subjects().map(\.visits) == [2])
    }

    @Test("a shorter time holds for those who are remembered already")
    func shortened() async throws {
        let subject = try await stage.desk(keepDays: 365).remember(person: 1)
        let desk = try await stage.desk(keepDays: 10)
        stage.time.advance(minutes: 10 * 24 * 60)
        await desk.reconcile()
        #expect(try await stage.store.file(of: subject)?.erasure?.cause == .expired)
    }

    @Test("the proof of consent goes three years after it ended, not before")
    func proofs() async throws {
        let desk = try await stage.desk()
        let subject = try await desk.remember(person: 1)
        _ = try await desk.forget(subject, cause: .citizen)
        stage.time.advance(minutes: 3 * 365 * 24 * 60)
        await desk.reconcile()
        #expect(try await stage.store.file(of: subject) != nil)
        stage.time.advance(minutes: 5 * 24 * 60)
        await desk.reconcile()
        #expect(try await stage.store.file(of: subject) == nil)
    }

    @Test("records of another model are not compared with faces of today; the citizen is new, and the record expires")
    func modelChange() async throws {
        let subject = try await stage.desk(keepDays: 30).remember(person: 1)
        let newer = ModelDescription.newer
        let desk = try await stage.desk(keepDays: 30, model: newer)
        #expect(desk.isWorking)
        #expect(try await desk.identify(person: 1) == nil)
        #expect(stage.journal.lines.contains { $0.hasPrefix("notice records of another model") })
        let again = try await desk.remember(person: 1, model: newer.name)
        #expect(again != subject)
        #expect(try await desk.identify(person: 1) == again)
        stage.time.advance(minutes: 29 * 24 * 60)
        await desk.noteVisit(of: again)
        stage.time.advance(minutes: 24 * 60)
        await desk.reconcile()
        #expect(try await stage.store.file(of: subject)?.erasure?.cause == .expired)
        #expect(try await desk.identify(person: 1) == again)
    }

    @Test("neither journal nor errors tell who it was")
    func silence() async throws {
        let desk = try await stage.desk()
        let subject = try await desk.remember(person: 1)
        _ = try await desk.forget(subject, cause: .citizen)
        #expect(!stage.journal.lines.isEmpty)
        #expect(stage.journal.lines.allSatisfy { !$0.contains(subject.rawValue) })
    }
}

extension ModelDescription {
    /// A model that comes after today's.
    fileprivate static let newer = ModelDescription(
        name: "sface-2030",
        fileName: "sface-2030.onnx",
        sha256: String(repeating: "5", count: 64),
        inputShape: [3, 112, 112],
        channelOrder: .rgb,
        outputs: ["fc1"],
        licence: "none",
        source: "nowhere"
    )
}
