import Hummingbird
import QueueModel
import Reception

extension VisitRoutes {
    /// A citizen leaves a number to be told at, and takes it back.
    func addContact(to group: RouterGroup<TerminalRequestContext>) {
        let contacts = ContactRoutes(messages: messages)
        group.put("visits/{token}/contact") { request, context in
            let body = try await context.decodeBody(of: request, as: NewContact.self)
            let ticket = try await notedTicket(of: context)
            let isWaiting = await desk.state.ticket(ticket).map { $0.state == .waiting || $0.state == .parked } ?? false
            guard isWaiting else { throw Problem.tooLateForVisit }
            try await contacts.keep(body, for: ticket)
            return try await answer(about: ticket, status: .created)
        }
        group.delete("visits/{token}/contact") { _, context in
            try await contacts.withdraw(try await notedTicket(of: context))
            return Response(status: .noContent)
        }
    }
}
