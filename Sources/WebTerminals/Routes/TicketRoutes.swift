import HTTPTypes
import Hummingbird
import QueueModel
import Reception

/// Today's tickets, a new one, and what happens to one.
struct TicketRoutes {
    let desk: QueueDesk
    let dossiers: DossierDesk
    let forecaster: Forecaster
    let now: @Sendable () -> Timestamp
    let makeTicketID: @Sendable () -> TicketID

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("tickets") { request, _ in
            let outlook = await forecaster.outlook()
            let page = try PageRequest(request.uri.queryParameters).page(of: outlook.state)
            return try JSONResponse.make(TicketListDocument(page, in: outlook)).leading(to: page.next, from: request)
        }
        group.post("tickets") { request, context in
            let new = try await context.decodeOptionalBody(of: request, as: NewTicket.self) ?? NewTicket()
            let wish = new.wish(
                for: makeTicketID(),
                matter: await dossiers.matter(dossierCode: new.dossierCode, appointmentCode: new.appointmentCode)
            )
            let receipt = try await dossiers.issue(wish, for: context.requestKey)
            return try Self.response(to: receipt, in: await forecaster.outlook(), status: .created)
        }
        addCalls(to: group)
        addChanges(to: group)
        addAppointment(to: group)
    }

    /// The ticket that a command was about, as it stands after it: one that changed nothing names none itself.
    static func response(
        to receipt: Receipt,
        about id: TicketID? = nil,
        in outlook: Outlook,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        guard let ticket = receipt.ticket ?? id.flatMap({ outlook.state.ticket($0) }) else {
            throw Problem.internalFault
        }
        let response = try JSONResponse.make(TicketDocument(ticket, in: outlook), status: status)
        return receipt.isRepeated ? response.repeated : response
    }

    /// What happens at a counter.
    private func addCalls(to group: RouterGroup<TerminalRequestContext>) {
        addStep("recall", to: group) { .recall(ticket: $0) }
        addStep("start", to: group) { .start(ticket: $0) }
        addStep("no-show", to: group) { .noShow(ticket: $0) }
        addStep("cancel", to: group) { .cancel(ticket: $0) }
        addStep("put-back", to: group) { .putBack(ticket: $0) }
        addStep("resume", to: group) { .resume(ticket: $0) }
        group.post("tickets/{ticket}/finish") { request, context in
            let body = try await context.decodeOptionalBody(of: request, as: FinishedService.self)
            return try await perform(context) { .finish(ticket: $0, outcome: body?.outcome ?? .completed) }
        }
        addChange("call", to: group) { (ticket, body: ChosenCall) in
            .callTicket(ticket: ticket, counter: CounterID(rawValue: body.counter), reason: body.reason)
        }
        addChange("park", to: group) { [now] (ticket, body: ParkedTicket) in
            .park(
                ticket: ticket,
                reason: body.reason,
                until: now().advanced(byMilliseconds: Int64(body.minutes) * 60_000)
            )
        }
    }

    /// What changes about a ticket.
    private func addChanges(to group: RouterGroup<TerminalRequestContext>) {
        addChange("change-service", to: group) { (ticket, body: ChosenService) in
            .changeService(ticket: ticket, to: ServiceID(rawValue: body.service))
        }
        addChange("add-service", to: group) { (ticket, body: ChosenService) in
            .addService(ticket: ticket, service: ServiceID(rawValue: body.service))
        }
        addChange("priority", to: group) { (ticket, body: ChosenPriority) in
            .setPriority(ticket: ticket, to: body.priority.map(PriorityID.init(rawValue:)))
        }
        addChange("transfer", to: group) { (ticket, body: Transfer) in
            .transfer(ticket: ticket, to: body.target)
        }
        addChange("rate", to: group) { (ticket, body: Rating) in .rate(ticket: ticket, rating: body.rating) }
        addChange("merge", to: group) { (ticket, body: Merge) in
            .merge(ticket: ticket, with: TicketID(rawValue: body.with))
        }
    }

    private func addAppointment(to group: RouterGroup<TerminalRequestContext>) {
        group.put("tickets/{ticket}/appointment") { request, context in
            let body = try await context.decodeBody(of: request, as: ChosenAppointment.self)
            return try await perform(context) { .setAppointment(ticket: $0, to: body.appointment?.appointment) }
        }
    }

    private func addStep(
        _ name: String,
        to group: RouterGroup<TerminalRequestContext>,
        command: @escaping @Sendable (TicketID) -> Command
    ) {
        group.post("tickets/{ticket}/\(name)") { _, context in
            try await perform(context, command)
        }
    }

    private func addChange<Body: RequestDocument>(
        _ name: String,
        to group: RouterGroup<TerminalRequestContext>,
        command: @escaping @Sendable (TicketID, Body) -> Command
    ) {
        group.post("tickets/{ticket}/\(name)") { request, context in
            let body = try await context.decodeBody(of: request, as: Body.self)
            return try await perform(context) { command($0, body) }
        }
    }

    private func perform(
        _ context: TerminalRequestContext,
        _ command: (TicketID) -> Command
    ) async throws -> Response {
        let ticket = TicketID(rawValue: try context.parameters.require("ticket"))
        let receipt = try await desk.perform(command(ticket), for: context.requestKey)
        return try Self.response(to: receipt, about: ticket, in: await forecaster.outlook())
    }
}
