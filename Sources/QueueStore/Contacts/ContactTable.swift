import Foundation
import GRDB
import QueueModel

/// The SQL on the table `contact`, and what becomes of the tickets' messages with it.
struct ContactTable {
    let db: Database
    let office: OfficeID

    private var name: String { office.rawValue }

    /// Erases what belongs to tickets that an event closes.
    func apply(_ recorded: RecordedEvent) throws {
        switch recorded.event {
        case .serviceFinished(let ticket, _, nil), .ticketNoShow(let ticket), .ticketCancelled(let ticket),
            .ticketMerged(let ticket, _, _), .ticketExpired(let ticket, _):
            try erase(ticket)
        case .dayOpened: try eraseAll()
        default: break
        }
    }

    /// Nothing for a ticket that is not open.
    func put(_ contact: Contact) throws {
        try db.execute(
            sql: """
                INSERT INTO contact (office, ticket, channel, language, sealed, given_at)
                SELECT office, id, ?, ?, ?, ? FROM ticket
                WHERE office = ? AND id = ? AND state IN (\(Self.openStates))
                ON CONFLICT DO UPDATE SET
                    channel = excluded.channel, language = excluded.language, sealed = excluded.sealed,
                    given_at = excluded.given_at
                """,
            arguments: [
                contact.channel.rawValue, contact.language.rawValue, contact.sealed, contact.givenAt.milliseconds,
                name, contact.ticket.rawValue,
            ]
        )
    }

    /// What was sent stays on record until the ticket closes, so that it is not sent again.
    func withdraw(_ ticket: TicketID) throws {
        try db.execute(
            sql: """
                DELETE FROM contact WHERE office = :office AND ticket = :ticket;
                DELETE FROM message WHERE office = :office AND ticket = :ticket AND state = 'waiting'
                """,
            arguments: ["office": name, "ticket": ticket.rawValue]
        )
    }

    func all() throws -> [Contact] {
        try Row.fetchAll(
            db,
            sql: "SELECT ticket, channel, language, sealed, given_at FROM contact WHERE office = ? ORDER BY ticket",
            arguments: [name]
        ).compactMap { row in
            guard let channel = ContactChannel(rawValue: row["channel"]),
                let language = Consent.Language(rawValue: row["language"])
            else { return nil }
            return Contact(
                ticket: TicketID(rawValue: row["ticket"]),
                channel: channel,
                language: language,
                sealed: row["sealed"],
                givenAt: Timestamp(milliseconds: row["given_at"])
            )
        }
    }

    func isKept(_ contact: Contact) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: "SELECT sealed = ? FROM contact WHERE office = ? AND ticket = ?",
            arguments: [contact.sealed, name, contact.ticket.rawValue]
        ) ?? false
    }

    private func erase(_ ticket: TicketID) throws {
        for table in ["contact", "message"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE office = ? AND ticket = ?")
                .execute(arguments: [name, ticket.rawValue])
        }
    }

    private func eraseAll() throws {
        for table in ["contact", "message"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE office = ?", arguments: [name])
        }
    }

    private static let openStates = TicketState.allCases.filter(\.isOpen).map { "'\($0.rawValue)'" }
        .joined(separator: ", ")
}
