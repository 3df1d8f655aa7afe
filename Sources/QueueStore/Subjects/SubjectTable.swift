import Foundation
import GRDB
import QueueModel

/// The SQL on the tables `subject`, `template`, `consent` and `erasure`.
struct SubjectTable {
    let db: Database
    let office: OfficeID

    private var name: String { office.rawValue }

    func insert(_ subject: Subject) throws {
        try db.execute(
            sql: """
                INSERT INTO subject (office, id, enrolled_at, expires_at, last_seen_day, visits)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                name, subject.id.rawValue, subject.enrolledAt.milliseconds, subject.expiresAt.milliseconds,
                subject.lastSeenDay.description, subject.visits,
            ]
        )
    }

    func insert(_ record: SealedRecord) throws {
        try db.execute(
            sql: """
                INSERT INTO template (office, subject, "index", model, model_sha256, key_id, sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                name, record.subject.rawValue, record.index, record.model, record.modelSHA256, record.keyID,
                record.sealed,
            ]
        )
    }

    func insert(_ consent: Consent, of subject: SubjectID) throws {
        try db.execute(
            sql: """
                INSERT INTO consent (office, subject, given_at, text_version, language, screen, given_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                name, subject.rawValue, consent.givenAt.milliseconds, consent.textVersion, consent.language.rawValue,
                consent.screen, consent.givenBy.rawValue,
            ]
        )
    }

    func update(_ record: SealedRecord) throws {
        try db.execute(
            sql: """
                UPDATE template SET model = ?, model_sha256 = ?, key_id = ?, sealed = ?
                WHERE office = ? AND subject = ? AND "index" = ?
                """,
            arguments: [
                record.model, record.modelSHA256, record.keyID, record.sealed, name, record.subject.rawValue,
                record.index,
            ]
        )
    }

    func noteVisit(of subject: SubjectID, on day: ServiceDay, expiresAt: Timestamp) throws {
        try db.execute(
            sql: """
                UPDATE subject SET visits = visits + 1, last_seen_day = max(last_seen_day, ?), expires_at = ?
                WHERE office = ? AND id = ?
                """,
            arguments: [day.description, expiresAt.milliseconds, name, subject.rawValue]
        )
    }

    func shorten(to latest: Timestamp) throws {
        try db.execute(
            sql: "UPDATE subject SET expires_at = ? WHERE office = ? AND expires_at > ?",
            arguments: [latest.milliseconds, name, latest.milliseconds]
        )
    }

    /// Removes a subject with all templates, ends the consents and notes that it happened.
    func erase(_ subject: SubjectID, as erasure: Erasure) throws {
        try db.execute(
            sql: "DELETE FROM template WHERE office = ? AND subject = ?",
            arguments: [name, subject.rawValue]
        )
        try db.execute(sql: "DELETE FROM subject WHERE office = ? AND id = ?", arguments: [name, subject.rawValue])
        try db.execute(
            sql: "UPDATE consent SET withdrawn_at = ? WHERE office = ? AND subject = ? AND withdrawn_at IS NULL",
            arguments: [erasure.at.milliseconds, name, subject.rawValue]
        )
        try db.execute(
            sql: "INSERT INTO erasure (office, subject, receipt, at, cause) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                name, subject.rawValue, erasure.receipt, erasure.at.milliseconds, erasure.cause.rawValue,
            ]
        )
    }

    func dropProofs(endedBefore moment: Timestamp) throws {
        try db.execute(
            sql: "DELETE FROM consent WHERE office = ? AND withdrawn_at < ?",
            arguments: [name, moment.milliseconds]
        )
        try db.execute(
            sql: "DELETE FROM erasure WHERE office = ? AND at < ?",
            arguments: [name, moment.milliseconds]
        )
    }
}
