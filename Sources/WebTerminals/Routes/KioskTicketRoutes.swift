import Hummingbird
import QueueModel
import Reception

/// What a kiosk offers beside a number: its link for the phone, and another service.
struct KioskTicketRoutes {
    let desk: QueueDesk
    let forecaster: Forecaster
    let links: VisitLinks
    let address: PublicAddress
    /// With which its own pages' addresses begin.
    let scheme: String

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("tickets/{ticket}/link") { request, context in
            let ticket = TicketID(rawValue: try context.parameters.require("ticket"))
            guard await desk.state.ticket(ticket) != nil else { throw DeskError.refused(.unknownTicket(ticket)) }
            let token = links.token(of: ticket)
            return try JSONResponse.make(
                VisitLinkDocument(address: address.address(of: token, scheme: scheme, askedAt: request.head.authority))
            )
        }
        group.post("kiosk/change-service") { request, context in
            let body = try await context.decodeBody(of: request, as: KioskServiceChange.self)
            context.auditNote.note(target: "ticket=\(body.ticket.prefix(64))")
            return try await changeService(of: TicketID(rawValue: body.ticket), to: ServiceID(rawValue: body.service))
        }
    }

    /// Only of numbers that a kiosk gave: who was given one at the desk has told a clerk what they came for.
    private func changeService(of ticket: TicketID, to service: ServiceID) async throws -> Response {
        guard let current = await desk.state.ticket(ticket) else { throw DeskError.refused(.unknownTicket(ticket)) }
        guard current.origin != .desk, current.state == .waiting else { throw Problem.notForKiosk }
        let receipt = try await desk.perform(.changeService(ticket: ticket, to: service))
        return try TicketRoutes.response(to: receipt, about: ticket, in: await forecaster.outlook())
    }
}
