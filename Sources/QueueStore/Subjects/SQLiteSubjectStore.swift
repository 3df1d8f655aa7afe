import GRDB
package import QueueModel

/// The subjects of an office in the database of its event log.
package struct SQLiteSubjectStore: SubjectStore {
    private let log: SQLiteEventLog

    package init(_ log: SQLiteEventLog) {
        self.log = log
    }

    package func enrol(
        _ subject: Subject,
        _ templates: [SealedRecord],
        consent: Consent
    ) async throws(StoreError) {
        try await commit { table in
            try table.insert(subject)
            for template in templates { try table.insert(template) }
            try table.insert(consent, of: subject.id)
        }
    }

    package func subjects() async throws(StoreError) -> [Subject] {
        try await reading { try $0.subjects() }
    }

    package func sealedRecords() async throws(StoreError) -> [SealedRecord] {
        try await reading { try $0.records() }
    }

    package func file(of subject: SubjectID) async throws(StoreError) -> SubjectFile? {
        try await reading { table in
            let file = SubjectFile(
                id: subject,
                subject: try table.subject(subject),
                consents: try table.consents(of: subject),
                templates: try table.records(of: subject).map(TemplateNote.init),
                erasure: try table.erasure(of: subject)
            )
            return file.subject == nil && file.consents.isEmpty && file.erasure == nil ? nil : file
        }
    }

    package func reseal(_ records: [SealedRecord]) async throws(StoreError) {
        try await commit { table in
            for record in records { try table.update(record) }
        }
    }

    package func noteVisit(
        of subject: SubjectID,
        on day: ServiceDay,
        expiresAt: Timestamp
    ) async throws(StoreError) {
        try await commit { try $0.noteVisit(of: subject, on: day, expiresAt: expiresAt) }
    }

    package func erase(_ subject: SubjectID, as erasure: Erasure) async throws(StoreError) -> Erasure? {
        try await commit { table in
            if try table.subject(subject) != nil { try table.erase(subject, as: erasure) }
        }
        return try await reading { try $0.erasure(of: subject) }
    }

    package func shortenRecords(to latest: Timestamp) async throws(StoreError) {
        try await commit { try $0.shorten(to: latest) }
    }

    package func dropProofs(endedBefore moment: Timestamp) async throws(StoreError) {
        try await commit { try $0.dropProofs(endedBefore: moment) }
    }

    /// Copies the write-ahead log into the database and cuts it to nothing: pages from before the erasure lie there.
    package func purge() async throws(StoreError) {
        do {
            try await WriteAheadLog.truncate(of: log.pool.path)
        } catch {
            throw StoreError(cause: error)
        }
    }

    private func reading<Value: Sendable>(
        _ body: @escaping @Sendable (SubjectTable) throws -> Value
    ) async throws(StoreError) -> Value {
        try await log.reading { [office = log.office] db in try body(SubjectTable(db: db, office: office)) }
    }

    private func commit(_ body: @escaping @Sendable (SubjectTable) throws -> Void) async throws(StoreError) {
        try await log.commit { [office = log.office] db in try body(SubjectTable(db: db, office: office)) }
    }
}
