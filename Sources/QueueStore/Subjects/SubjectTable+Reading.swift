import Foundation
import GRDB
import QueueModel

extension SubjectTable {
    func subjects() throws -> [Subject] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, enrolled_at, expires_at, last_seen_day, visits FROM subject WHERE office = ? ORDER BY id
                """,
            arguments: [office.rawValue]
        ).map(Self.subject)
    }

    func subject(_ id: SubjectID) throws -> Subject? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT id, enrolled_at, expires_at, last_seen_day, visits FROM subject WHERE office = ? AND id = ?
                """,
            arguments: [office.rawValue, id.rawValue]
        ).map(Self.subject)
    }

    func records() throws -> [SealedRecord] {
        try Row.fetchAll(db, sql: Self.records + " ORDER BY subject, \"index\"", arguments: [office.rawValue])
            .map(Self.record)
    }

    func records(of subject: SubjectID) throws -> [SealedRecord] {
        try Row.fetchAll(
            db,
            sql: Self.records + " AND subject = ? ORDER BY \"index\"",
            arguments: [office.rawValue, subject.rawValue]
        ).map(Self.record)
    }

    func consents(of subject: SubjectID) throws -> [ConsentEntry] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT given_at, text_version, language, screen, given_by, withdrawn_at FROM consent
                WHERE office = ? AND subject = ? ORDER BY given_at
                """,
            arguments: [office.rawValue, subject.rawValue]
        ).map(Self.consent)
    }

    func erasure(of subject: SubjectID) throws -> Erasure? {
        try Row.fetchOne(
            db,
            sql: "SELECT receipt, at, cause FROM erasure WHERE office = ? AND subject = ?",
            arguments: [office.rawValue, subject.rawValue]
        ).map { row in
            Erasure(
                receipt: row[0],
                at: Timestamp(milliseconds: row[1]),
                cause: try Self.value(row[2], called: "erasure.cause")
            )
        }
    }

    private static let records =
        "SELECT subject, \"index\", model, model_sha256, key_id, sealed FROM template WHERE office = ?"

    private static func subject(_ row: Row) throws -> Subject {
        guard let day = ServiceDay(row[3] as String) else {
            throw StoreError(.corrupt, detail: "subject.last_seen_day is no day")
        }
        return Subject(
            id: SubjectID(rawValue: row[0]),
            enrolledAt: Timestamp(milliseconds: row[1]),
            expiresAt: Timestamp(milliseconds: row[2]),
            lastSeenDay: day,
            visits: row[4]
        )
    }

    private static func record(_ row: Row) -> SealedRecord {
        SealedRecord(
            subject: SubjectID(rawValue: row[0]),
            index: row[1],
            model: row[2],
            modelSHA256: row[3],
            keyID: row[4],
            sealed: row[5]
        )
    }

    private static func consent(_ row: Row) throws -> ConsentEntry {
        ConsentEntry(
            consent: Consent(
                textVersion: row[1],
                language: try value(row[2], called: "consent.language"),
                screen: row[3],
                givenBy: try value(row[4], called: "consent.given_by"),
                givenAt: Timestamp(milliseconds: row[0])
            ),
            withdrawnAt: (row[5] as Int64?).map(Timestamp.init)
        )
    }

    private static func value<Value: RawRepresentable<String>>(_ text: String, called name: String) throws -> Value {
        guard let value = Value(rawValue: text) else {
            throw StoreError(.corrupt, detail: "\(name) has an unknown value")
        }
        return value
    }
}
