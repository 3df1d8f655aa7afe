import GRDB
import QueueModel

/// The SQL on the table `dossier`.
struct DossierTable {
    let db: Database
    let office: OfficeID

    private static let columns = "d.code, d.service, d.received_at, d.due_at, d.ready, d.returned"

    func put(_ dossier: Dossier) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO dossier (office, code, service, received_at, due_at, ready_at, returned_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET service = excluded.service, received_at = excluded.received_at,
                    due_at = excluded.due_at, ready_at = excluded.ready_at, returned_at = excluded.returned_at
                """
        )
        try statement.execute(
            arguments: [
                office.rawValue, dossier.code.text, dossier.service?.rawValue, dossier.receivedAt.milliseconds,
                dossier.dueAt?.milliseconds, dossier.readyAt?.milliseconds, dossier.returnedAt?.milliseconds,
            ]
        )
    }

    func remove(_ code: DossierCode) throws {
        let statement = try db.cachedStatement(sql: "DELETE FROM dossier WHERE office = ? AND code = ?")
        try statement.execute(arguments: [office.rawValue, code.text])
    }

    func dossier(_ code: DossierCode) throws -> Dossier? {
        let statement = try db.cachedStatement(
            sql: "SELECT \(Self.columns) FROM dossier AS d WHERE d.office = ? AND d.code = ?"
        )
        return try Row.fetchOne(statement, arguments: [office.rawValue, code.text]).map(Dossier.init(row:))
    }

    func dossiers(in state: DossierState?, after code: DossierCode?, limit: Int) throws -> [Dossier] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(Self.columns) FROM dossier AS d
                WHERE d.office = ? AND d.code > ? AND \(Self.condition(of: state))
                ORDER BY d.code LIMIT ?
                """
        )
        return try Row.fetchAll(statement, arguments: [office.rawValue, code?.text ?? "", limit])
            .map(Dossier.init(row:))
    }

    func dossiers(of ticket: TicketID) throws -> [Dossier] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(Self.columns) FROM ticket_dossier AS t
                    JOIN dossier AS d ON d.office = t.office AND d.code = t.code
                WHERE t.office = ? AND t.ticket = ? ORDER BY d.code
                """
        )
        return try Row.fetchAll(statement, arguments: [office.rawValue, ticket.rawValue]).map(Dossier.init(row:))
    }

    func noteReturn(of code: DossierCode, at moment: Timestamp?) throws {
        try db.execute(
            sql: "UPDATE dossier SET handed_over_at = ? WHERE office = ? AND code = ?",
            arguments: [moment?.milliseconds, office.rawValue, code.text]
        )
    }

    func forget(before moment: Timestamp) throws {
        try db.execute(
            sql: """
                DELETE FROM dossier WHERE office = ?
                    AND coalesce(returned, max(received_at, coalesce(due_at, 0), coalesce(ready, 0))) < ?
                """,
            arguments: [office.rawValue, moment.milliseconds]
        )
    }

    private static func condition(of state: DossierState?) -> String {
        switch state {
        case nil: "TRUE"
        case .received: "d.ready IS NULL"
        case .ready: "d.ready IS NOT NULL AND d.returned IS NULL"
        case .returned: "d.returned IS NOT NULL"
        }
    }
}

extension Dossier {
    /// A row of `DossierTable.columns`.
    fileprivate init(row: Row) {
        func moment(_ column: Int) -> Timestamp? { (row[column] as Int64?).map(Timestamp.init(milliseconds:)) }
        self.init(
            code: DossierCode(stored: row[0]),
            service: (row[1] as String?).map(ServiceID.init(rawValue:)),
            receivedAt: Timestamp(milliseconds: row[2]),
            dueAt: moment(3),
            readyAt: moment(4),
            returnedAt: moment(5)
        )
    }
}
