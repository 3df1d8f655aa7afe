import GRDB
import QueueModel

/// The SQL on the table `ticket`: one row a ticket, written with the events that change it, for reports.
enum TicketTable {
    static func apply(_ recorded: RecordedEvent, office: OfficeID, to db: Database) throws {
        let at = recorded.at.milliseconds
        switch recorded.event {
        case .dayOpened, .officeChanged:
            break
        case .ticketIssued(let ticket, let number, let service, let origin):
            try insert(ticket, number, service, origin, at: at, office: office, to: db)
        case .ticketCalled(let ticket, let counter):
            try update(
                "state = 'called', counter = ?, called_at = coalesce(called_at, ?), last_called_at = ?",
                [counter.rawValue, at, at],
                of: ticket,
                office: office,
                in: db
            )
        case .ticketRecalled(let ticket):
            try update("recalls = recalls + 1, last_called_at = ?", [at], of: ticket, office: office, in: db)
        case .serviceStarted(let ticket):
            try update("state = 'serving', started_at = ?", [at], of: ticket, office: office, in: db)
        case .serviceFinished(let ticket):
            try close(ticket, as: .finished, at: at, office: office, in: db)
        case .ticketNoShow(let ticket):
            try close(ticket, as: .noShow, at: at, office: office, in: db)
        case .ticketCancelled(let ticket):
            try close(ticket, as: .cancelled, at: at, office: office, in: db)
        case .ticketExpired(let ticket):
            try close(ticket, as: .expired, at: at, office: office, in: db)
        }
    }

    /// The ticket's day is that of the last opening in the log: events go in one after the other.
    private static func insert(
        _ ticket: TicketID,
        _ number: TicketNumber,
        _ service: ServiceID,
        _ origin: TicketOrigin,
        at: Int64,
        office: OfficeID,
        to db: Database
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO ticket (office, id, day, number, service, origin, state, issued_at)
                SELECT office, ?, body ->> 'day', ?, ?, ?, 'waiting', ?
                FROM event INDEXED BY event_opening
                WHERE office = ? AND type = 'dayOpened' ORDER BY sequence DESC LIMIT 1
                """
        )
        try statement.execute(
            arguments: [
                ticket.rawValue, number.description, service.rawValue, origin.rawValue, at, office.rawValue,
            ]
        )
    }

    private static func close(
        _ ticket: TicketID,
        as state: TicketState,
        at: Int64,
        office: OfficeID,
        in db: Database
    ) throws {
        try update("state = ?, closed_at = ?", [state.rawValue, at], of: ticket, office: office, in: db)
    }

    private static func update(
        _ assignments: String,
        _ values: StatementArguments,
        of ticket: TicketID,
        office: OfficeID,
        in db: Database
    ) throws {
        let statement = try db.cachedStatement(
            sql: "UPDATE ticket SET \(assignments) WHERE office = ? AND id = ?"
        )
        try statement.execute(arguments: values + [office.rawValue, ticket.rawValue])
    }
}
