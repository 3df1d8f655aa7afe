import FaceMatch
import Foundation
import QueueModel
import QueueStore
import Reception
import Subjects

/// A subject desk on real files, and what a test does with it.
final class SubjectStage: Sendable {
    let folder: URL
    let store: SQLiteSubjectStore
    let masterKeyFile: MasterKeyFile
    let keyFile: SubjectKeyFile
    let time = SettableTime()
    let journal = Journal()

    static let policy = DecisionPolicy(calibration: .sample)

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "subjects-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database = folder.appending(path: "queue.sqlite").path
        store = SQLiteSubjectStore(try SQLiteEventLog.open(path: database, office: "ward", at: monday8).log)
        masterKeyFile = MasterKeyFile(path: folder.appending(path: "subject-key").path)
        try masterKeyFile.create()
        keyFile = SubjectKeyFile(path: folder.appending(path: "subject.keys").path)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A desk that has loaded what there is.
    func desk(
        keepDays: Int = 365,
        model: ModelDescription = ModelCatalog.embedder,
        masterKeyFile: MasterKeyFile? = nil
    ) async throws -> SubjectDesk {
        let desk = try SubjectDesk(
            store: store,
            keyFile: keyFile,
            masterKeyFile: masterKeyFile ?? self.masterKeyFile,
            settings: SubjectSettings(office: .sample(), keepDays: keepDays, policy: Self.policy, model: model),
            logger: journal.logger,
            now: { [time] in time.now }
        )
        await desk.reconcile()
        return desk
    }

    /// Everything that is kept, for comparison: the tables by their rows, the files by their bytes.
    func contents() async throws -> [String] {
        let subjects = try await store.subjects().map { "\($0)" }
        let records = try await store.sealedRecords().map { "\($0) \($0.sealed.base64EncodedString())" }
        let keys = try Data(contentsOf: URL(fileURLWithPath: keyFile.path)).base64EncodedString()
        return subjects + records + [keys]
    }
}

extension SubjectDesk {
    /// Remembers a person, as the kiosk does.
    func remember(
        person: Int,
        model: String = ModelCatalog.embedder.name,
        at moment: Timestamp = monday8
    ) async throws(SubjectDeskError) -> SubjectID {
        guard let template = try? Template.face(person) else { throw .nobodyToRemember }
        let kept = KeptTemplate(template, quality: 0.9, takenAt: .zero, model: model, isFitToRemember: true)
        return try await remember([kept], consent: .sample(to: consentText, at: moment))
    }

    /// Whom a shot of a person is taken for.
    func identify(person: Int, similarity: Float = 0.9) async throws -> SubjectID? {
        identify(try Template.face(person, similarity: similarity))
    }
}

extension Consent {
    static func sample(
        to text: ConsentText,
        at moment: Timestamp = monday8,
        by giver: Giver = .citizen,
        screen: String = "kiosk"
    ) -> Consent {
        Consent(textVersion: text.version, language: .vietnamese, screen: screen, givenBy: giver, givenAt: moment)
    }
}
