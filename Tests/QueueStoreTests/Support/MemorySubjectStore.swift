import QueueModel
import QueueStore

/// What the contract means, in as few lines as it takes: the reference for the real implementations.
actor MemorySubjectStore: SubjectStore {
    private var people: [SubjectID: Subject] = [:]
    private var records: [SealedRecord] = []
    private var consents: [SubjectID: [ConsentEntry]] = [:]
    private var erasures: [SubjectID: Erasure] = [:]

    func enrol(_ subject: Subject, _ templates: [SealedRecord], consent: Consent) async throws(StoreError) {
        guard people[subject.id] == nil else { throw StoreError(.failed, detail: "the subject is there already") }
        people[subject.id] = subject
        records += templates
        consents[subject.id, default: []].append(ConsentEntry(consent: consent, withdrawnAt: nil))
    }

    func subjects() async throws(StoreError) -> [Subject] {
        people.values.sorted { $0.id < $1.id }
    }

    func sealedRecords() async throws(StoreError) -> [SealedRecord] {
        records.sorted { ($0.subject, $0.index) < ($1.subject, $1.index) }
    }

    func file(of subject: SubjectID) async throws(StoreError) -> SubjectFile? {
        guard people[subject] != nil || consents[subject] != nil || erasures[subject] != nil else { return nil }
        return SubjectFile(
            id: subject,
            subject: people[subject],
            consents: consents[subject] ?? [],
            templates: try await sealedRecords().filter { $0.subject == subject }.map(TemplateNote.init),
            erasure: erasures[subject]
        )
    }

    func reseal(_ renewed: [SealedRecord]) async throws(StoreError) {
        for record in renewed {
            let place = records.firstIndex { $0.subject == record.subject && $0.index == record.index }
            if let place { records[place] = record }
        }
    }

    func noteVisit(of subject: SubjectID, on day: ServiceDay, expiresAt: Timestamp) async throws(StoreError) {
        guard var person = people[subject] else { return }
        person.visits += 1
        person.lastSeenDay = max(person.lastSeenDay, day)
        person.expiresAt = expiresAt
        people[subject] = person
    }

    func erase(_ subject: SubjectID, as erasure: Erasure) async throws(StoreError) -> Erasure? {
        guard people.removeValue(forKey: subject) != nil else { return erasures[subject] }
        records.removeAll { $0.subject == subject }
        consents[subject] = consents[subject]?.map {
            ConsentEntry(consent: $0.consent, withdrawnAt: $0.withdrawnAt ?? erasure.at)
        }
        erasures[subject] = erasure
        return erasure
    }

    func shortenRecords(to latest: Timestamp) async throws(StoreError) {
        for (id, person) in people where person.expiresAt > latest { people[id]?.expiresAt = latest }
    }

    func dropProofs(endedBefore moment: Timestamp) async throws(StoreError) {
        consents = consents.compactMapValues { entries in
            let kept = entries.filter { $0.withdrawnAt.map { $0 >= moment } ?? true }
            return kept.isEmpty ? nil : kept
        }
        erasures = erasures.filter { $0.value.at >= moment }
    }

    func purge() async throws(StoreError) {}
}
