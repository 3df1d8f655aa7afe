import Connection
import HTTPTypes
import Hummingbird
import QueueModel
import Reception

/// A citizen's own ticket on their phone: whoever knows its word may follow it, rate the service and give the number back.
struct VisitRoutes {
    let desk: QueueDesk
    let forecaster: Forecaster
    let links: VisitLinks
    /// Nil where nobody is told by message.
    let messages: MessageDesk?
    /// Phones have places of their own: however many listen, the office's screens find theirs.
    let places: StreamPlaces

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("visits/{token}") { _, context in
            try await answer(about: try await ticket(of: context))
        }
        group.get("visits/{token}/events") { request, context in
            let ticket = try await ticket(of: context)
            let feed = VisitFeed(desk: desk, forecaster: forecaster, messages: messages)
            return EventStream.response(to: request, at: try places.take()) { writer in
                try await feed.write(to: &writer, ticket: ticket)
            }
        }
        group.post("visits/{token}/rate") { request, context in
            let body = try await context.decodeBody(of: request, as: Rating.self)
            return try await perform(context) { .rate(ticket: $0, rating: body.rating) }
        }
        group.post("visits/{token}/cancel") { _, context in
            try await perform(context) { .cancel(ticket: $0) }
        }
        addContact(to: group)
    }

    private func ticket(of context: TerminalRequestContext) async throws -> TicketID {
        let token = try context.parameters.require("token")
        guard let ticket = links.ticket(of: token, in: await desk.state) else { throw Problem.unknownVisit }
        return ticket
    }

    /// For the audit. The word itself stands in no log: it would let its reader in.
    func notedTicket(of context: TerminalRequestContext) async throws -> TicketID {
        let ticket = try await ticket(of: context)
        context.auditNote.note(target: "ticket=\(ticket)", actor: "visitor")
        return ticket
    }

    private func perform(
        _ context: TerminalRequestContext,
        _ command: (TicketID) -> Command
    ) async throws -> Response {
        let ticket = try await notedTicket(of: context)
        let isAllowed = await desk.state.ticket(ticket).map(Self.isTheCitizensOwn) ?? false
        guard isAllowed else { throw Problem.tooLateForVisit }
        _ = try await desk.perform(command(ticket), for: context.requestKey)
        // Of what anybody may try, the audit tells what led to something: a rating, or a number given back.
        return try await answer(about: ticket, status: .created)
    }

    /// Who has been called speaks to the clerk instead.
    private static func isTheCitizensOwn(_ ticket: Ticket) -> Bool {
        switch ticket.state {
        case .waiting, .parked, .finished: true
        case .called, .serving, .noShow, .cancelled, .merged, .expired: false
        }
    }

    func answer(about ticket: TicketID, status: HTTPResponse.Status = .ok) async throws -> Response {
        let outlook = await forecaster.outlook()
        guard let ticket = outlook.state.ticket(ticket) else { throw Problem.unknownVisit }
        let contact = await ContactDocument(of: ticket.id, at: messages)
        return try JSONResponse.make(VisitDocument(ticket, in: outlook, contact), status: status)
    }
}
