internal import FaceMatch
internal import QueueModel
internal import QueueStore
internal import Subjects

/// Opens the stored records into a gallery under the current master key. It writes nothing.
struct RecordLoader: Sendable {
    let store: any SubjectStore
    let keyFile: SubjectKeyFile
    let office: OfficeID
    let policy: DecisionPolicy
    let model: ModelDescription

    struct Outcome: Sendable {
        var gallery: ReturningGallery
        /// Everybody in the store.
        var known: Set<SubjectID> = []
        /// Those whose key is gone.
        var keyless: [SubjectID] = []
        /// Records that don't open with their subject's key: changed, or swapped.
        var damaged = 0
        /// Records of another model, which can't be compared with the faces of today. Nobody can tell at a visit whose
        /// they are, so the citizen is asked anew, and the old record expires.
        var asleep = 0
        /// Records turned and sealed for the current master key, which are stored under an earlier one.
        var renewed: [SealedRecord] = []
        /// The keys that are stored under an earlier master key.
        var rewrapped: [(subject: SubjectID, key: SubjectKey)] = []
    }

    /// - Throws: `subject-key-wrong` if records need a key that is not there.
    func load(with keys: MasterKeys) async throws(SubjectDeskError) -> Outcome {
        let (subjects, records) = try await stored()
        var outcome = Outcome(gallery: ReturningGallery(masterKey: keys.current, policy: policy))
        outcome.known = Set(subjects)
        do throws(SubjectKeyError) {
            let wrapped = try keyFile.read()
            try Self.check(keys, suffice: records, subjects.flatMap { wrapped[$0] ?? [] })
            try open(subjects, records, wrapped, with: keys, into: &outcome)
        } catch {
            throw .keys(error)
        }
        return outcome
    }

    private func stored() async throws(SubjectDeskError) -> ([SubjectID], [SubjectID: [SealedRecord]]) {
        do throws(StoreError) {
            let subjects = try await store.subjects().map(\.id)
            return (subjects, Dictionary(grouping: try await store.sealedRecords(), by: \.subject))
        } catch {
            throw .notStored(error)
        }
    }

    private static func check(
        _ keys: MasterKeys,
        suffice records: [SubjectID: [SealedRecord]],
        _ wrapped: [WrappedSubjectKey]
    ) throws(SubjectKeyError) {
        let needed = Set(records.values.joined().map(\.keyID)).union(wrapped.map(\.masterKey))
        let missing = needed.filter { keys[$0] == nil }.sorted()
        guard missing.isEmpty else {
            throw SubjectKeyError(
                .wrong,
                "records need the key \(missing.joined(separator: ", ")), and the file holds "
                    + keys.all.map(\.id).joined(separator: ", ")
            )
        }
    }

    private func open(
        _ subjects: [SubjectID],
        _ records: [SubjectID: [SealedRecord]],
        _ wrapped: [SubjectID: [WrappedSubjectKey]],
        with keys: MasterKeys,
        into outcome: inout Outcome
    ) throws(SubjectKeyError) {
        let transforms = Dictionary(
            uniqueKeysWithValues: keys.previous.map { ($0.id, outcome.gallery.transform(from: $0)) }
        )
        for subject in subjects {
            guard let candidates = wrapped[subject], !candidates.isEmpty else {
                outcome.keyless.append(subject)
                continue
            }
            guard let key = candidates.lazy.compactMap({ try? $0.key(of: subject, with: keys) }).first else {
                outcome.damaged += 1
                continue
            }
            if candidates.contains(where: { $0.masterKey != keys.current.id }) {
                outcome.rewrapped.append((subject, key))
            }
            for record in records[subject] ?? [] {
                try take(record, key, turning: transforms[record.keyID], into: &outcome)
            }
        }
    }

    /// - Parameter transform: nil for a record of the current master key.
    private func take(
        _ record: SealedRecord,
        _ key: SubjectKey,
        turning transform: RenewalTransform?,
        into outcome: inout Outcome
    ) throws(SubjectKeyError) {
        guard let content = try? SealedTemplate(bytes: record.sealed).open(as: record.binding(office), with: key),
            let template = transform.map({ try? $0(content.template) }) ?? content.template
        else {
            outcome.damaged += 1
            return
        }
        if transform != nil {
            let renewed = SealedTemplate.Content(template: template, quality: content.quality, takenAt: content.takenAt)
            outcome.renewed.append(
                try SealedRecord(
                    renewed,
                    of: record.subject,
                    index: record.index,
                    model: (record.model, record.modelSHA256),
                    office: office,
                    masterKey: outcome.gallery.masterKey,
                    key: key
                )
            )
        }
        guard record.model == model.name, record.modelSHA256 == model.sha256 else {
            outcome.asleep += 1
            return
        }
        outcome.gallery.insert(turned: template, of: record.subject)
    }
}
