import GRDB
import QueueModel

/// The SQL on the table `ticket`: one row a ticket, written with the events that change it, for reports.
struct TicketTable {
    let db: Database
    let office: OfficeID

    /// The day that tickets belong to: that of the last opening in the log, read once a transaction.
    private var day: String?

    init(db: Database, office: OfficeID) {
        self.db = db
        self.office = office
    }

    mutating func open(_ day: ServiceDay) {
        self.day = day.description
    }

    mutating func insert(
        _ ticket: TicketID,
        _ number: TicketNumber,
        _ service: ServiceID,
        _ origin: TicketOrigin,
        _ arrival: Arrival,
        _ rule: RoutingRule?,
        at: Int64
    ) throws {
        day = try day ?? EventTable.lastDay(office: office, in: db)
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO ticket (
                    office, id, day, number, service, origin, state, issued_at, queued_at,
                    priority, appointment_service, appointment_at, dossiers, routing_rule
                )
                VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?)
                """
        )
        let appointment = arrival.appointment
        try statement.execute(
            arguments: [
                office.rawValue, ticket.rawValue, day, number.description, service.rawValue, origin.rawValue, at, at,
                arrival.priority?.rawValue, appointment?.service.rawValue, appointment?.at.milliseconds,
                arrival.dossiers, rule?.code.rawValue,
            ]
        )
    }

    func update(_ assignments: String, _ values: StatementArguments, of ticket: TicketID) throws {
        let statement = try db.cachedStatement(sql: "UPDATE ticket SET \(assignments) WHERE office = ? AND id = ?")
        try statement.execute(arguments: values + [office.rawValue, ticket.rawValue])
    }

    func close(_ ticket: TicketID, as state: TicketState, at: Int64) throws {
        try update("state = ?, closed_at = ?, \(Self.noParking)", [state.rawValue, at], of: ticket)
    }

    /// Times before the first call that were spent aside are no waiting; after a call the wait begins anew.
    func resume(_ ticket: TicketID, at: Int64) throws {
        try update(
            """
            state = 'waiting', queued_at = iif(called_at IS NULL, queued_at, ?),
            parked_ms = iif(called_at IS NULL, parked_ms + ? - parked_since, 0),
            called_at = NULL, last_called_at = NULL, started_at = NULL, recalls = 0, \(Self.noParking)
            """,
            [at, at],
            of: ticket
        )
    }

    /// Ends the stretch of serving, if there is one, as a row of its own.
    func endLeg(_ ticket: TicketID, _ end: LegEnd, at: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO ticket_leg (
                    office, ticket, leg, service, counter, clerk,
                    queued_at, called_at, started_at, ended_at, parked_ms, outcome, recalls
                )
                SELECT t.office, t.id, t.legs + 1, t.service, t.counter, c.clerk,
                    t.queued_at, t.called_at, t.started_at, ?, t.parked_ms, ?, t.recalls
                FROM ticket AS t LEFT JOIN counter AS c ON c.office = t.office AND c.id = t.counter
                WHERE t.office = ? AND t.id = ? AND t.state = 'serving'
                """
        )
        try statement.execute(arguments: [at, end.rawValue, office.rawValue, ticket.rawValue])
        try update("legs = legs + (state = 'serving')", [], of: ticket)
    }

    /// A ticket that is being served begins the wait for what comes next.
    func beginLeg(_ ticket: TicketID, at: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                UPDATE ticket SET
                    queued_at = ?, parked_ms = 0, called_at = NULL, last_called_at = NULL, started_at = NULL,
                    recalls = 0
                WHERE office = ? AND id = ? AND state = 'serving'
                """
        )
        try statement.execute(arguments: [at, office.rawValue, ticket.rawValue])
    }

    static let noParking = "park_reason = NULL, parked_since = NULL, parked_until = NULL"
}
