import GRDB
import QueueModel

/// The SQL on the table `ticket_dossier`.
struct DossierLinks {
    let db: Database
    let office: OfficeID

    /// Whether the dossier is there.
    func add(_ code: DossierCode, to ticket: TicketID, at moment: Timestamp) throws -> Bool {
        guard try DossierTable(db: db, office: office).dossier(code) != nil else { return false }
        try db.execute(
            sql:
                "INSERT INTO ticket_dossier (office, ticket, code, linked_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            arguments: [office.rawValue, ticket.rawValue, code.text, moment.milliseconds]
        )
        return true
    }

    func remove(_ code: DossierCode, from ticket: TicketID) throws {
        try db.execute(
            sql: "DELETE FROM ticket_dossier WHERE office = ? AND ticket = ? AND code = ?",
            arguments: [office.rawValue, ticket.rawValue, code.text]
        )
    }

    /// In order.
    func codes(of ticket: TicketID) throws -> [DossierCode] {
        let statement = try db.cachedStatement(
            sql: "SELECT code FROM ticket_dossier WHERE office = ? AND ticket = ? ORDER BY code"
        )
        return try String.fetchAll(statement, arguments: [office.rawValue, ticket.rawValue])
            .map(DossierCode.init(stored:))
    }

    func tickets(with code: DossierCode) throws -> [TicketID] {
        let statement = try db.cachedStatement(
            sql: "SELECT ticket FROM ticket_dossier WHERE office = ? AND code = ? ORDER BY linked_at"
        )
        return try String.fetchAll(statement, arguments: [office.rawValue, code.text]).map(TicketID.init(rawValue:))
    }

    func forget(before moment: Timestamp) throws {
        try db.execute(
            sql: "DELETE FROM ticket_dossier WHERE office = ? AND linked_at < ?",
            arguments: [office.rawValue, moment.milliseconds]
        )
    }
}
