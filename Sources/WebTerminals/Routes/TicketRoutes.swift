import HTTPTypes
import Hummingbird
import QueueModel
import Reception

/// Today's tickets, a new one, and what happens to one.
struct TicketRoutes {
    let desk: QueueDesk
    let makeTicketID: @Sendable () -> TicketID

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("tickets") { _, _ in
            try JSONResponse.make(TicketListDocument(await desk.state))
        }
        group.post("tickets") { request, context in
            let new = try await context.decodeOptionalBody(of: request, as: NewTicket.self) ?? NewTicket()
            return try await issue(new)
        }
        addTransition("recall", to: group, command: Command.recall(ticket:))
        addTransition("start", to: group, command: Command.start(ticket:))
        addTransition("finish", to: group, command: Command.finish(ticket:))
        addTransition("no-show", to: group, command: Command.noShow(ticket:))
        addTransition("cancel", to: group, command: Command.cancel(ticket:))
    }

    /// The ticket that a command was about, as it stands after it.
    static func response(
        to receipt: Receipt,
        in state: OfficeState,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        guard let ticket = receipt.ticket else { throw Problem.internalFault }
        return try JSONResponse.make(TicketDocument(ticket, in: state), status: status)
    }

    private func issue(_ new: NewTicket) async throws -> Response {
        let command = Command.issue(
            ticket: makeTicketID(),
            service: new.service.map(ServiceID.init(rawValue:)),
            origin: new.origin?.ticketOrigin ?? .button
        )
        let receipt = try await desk.perform(command)
        return try Self.response(to: receipt, in: await desk.state, status: .created)
    }

    private func addTransition(
        _ name: String,
        to group: RouterGroup<TerminalRequestContext>,
        command: @escaping @Sendable (TicketID) -> Command
    ) {
        group.post("tickets/{ticket}/\(name)") { _, context in
            let ticket = TicketID(rawValue: try context.parameters.require("ticket"))
            let receipt = try await desk.perform(command(ticket))
            return try Self.response(to: receipt, in: await desk.state)
        }
    }
}
