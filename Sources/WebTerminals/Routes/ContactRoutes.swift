import Connection
import Hummingbird
import QueueModel

/// Where a ticket's holder wants to be told, as staff note it down; and how the messages do.
struct ContactRoutes {
    /// Nil where nobody is told.
    let messages: MessageDesk?

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("tickets/{ticket}/contact") { _, context in
            try await answer(about: try Self.ticket(of: context))
        }
        group.put("tickets/{ticket}/contact") { request, context in
            let ticket = try Self.ticket(of: context)
            let body = try await context.decodeBody(of: request, as: NewContact.self)
            try await keep(body, for: ticket)
            return try await answer(about: ticket)
        }
        group.delete("tickets/{ticket}/contact") { _, context in
            try await withdraw(try Self.ticket(of: context))
            return Response(status: .noContent)
        }
        group.get("messages") { _, _ in
            try JSONResponse.make(await MessagesDocument(of: messages))
        }
    }

    func keep(_ contact: NewContact, for ticket: TicketID) async throws {
        guard let messages else { throw MessageDeskError.off }
        try await messages.keep(
            contact.number,
            for: ticket,
            channel: contact.channel,
            language: contact.language,
            isAgreed: contact.agreed
        )
    }

    func withdraw(_ ticket: TicketID) async throws {
        guard let messages else { throw MessageDeskError.off }
        try await messages.withdraw(ticket)
    }

    private func answer(about ticket: TicketID) async throws -> Response {
        try JSONResponse.make(await ContactDocument(of: ticket, at: messages))
    }

    private static func ticket(of context: TerminalRequestContext) throws -> TicketID {
        TicketID(rawValue: try context.parameters.require("ticket"))
    }
}
