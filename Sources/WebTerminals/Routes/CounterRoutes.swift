import Access
import Hummingbird
import QueueModel
import Reception

/// A counter's call, and whether it is open.
struct CounterRoutes {
    let desk: QueueDesk
    let forecaster: Forecaster
    let now: @Sendable () -> Timestamp

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.post("counters/{counter}/call-next") { _, context in
            let counter = try Self.counter(of: context)
            try await noteClerk(at: counter, context)
            let receipt = try await desk.perform(.callNext(counter: counter), for: context.requestKey)
            return try TicketRoutes.response(to: receipt, in: await forecaster.outlook())
        }
        group.post("counters/{counter}/open") { request, context in
            let body = try await context.decodeOptionalBody(of: request, as: OpenedCounter.self)
            let staff = try await staff(named: body?.staff, context)
            return try await perform(context) { .openCounter(counter: $0, staff: staff) }
        }
        group.post("counters/{counter}/pause") { request, context in
            let body = try await context.decodeOptionalBody(of: request, as: PausedCounter.self)
            let until = body?.minutes.map { now().advanced(byMilliseconds: Int64($0) * 60_000) }
            return try await perform(context) { .pauseCounter(counter: $0, until: until) }
        }
        group.post("counters/{counter}/close") { _, context in
            try await perform(context) { .closeCounter(counter: $0) }
        }
    }

    /// Counters are open from the morning on: who calls there sits there.
    private func noteClerk(at counter: CounterID, _ context: TerminalRequestContext) async throws {
        guard let own = try await staff(named: nil, context) else { return }
        let condition = await desk.state.condition(of: counter)
        guard condition.status == .open, condition.clerk != own else { return }
        _ = try await desk.perform(.openCounter(counter: counter, staff: own))
    }

    /// Whom the request names, else the user who sends it, unless the office keeps a list of other ids.
    private func staff(named id: String?, _ context: TerminalRequestContext) async throws -> StaffID? {
        if let id { return StaffID(rawValue: id) }
        guard case .user(let name, _, _) = context.principal else { return nil }
        let own = StaffID(of: name)
        let listed = await desk.state.office.staff
        return listed.isEmpty || listed.contains(own) ? own : nil
    }

    private func perform(
        _ context: TerminalRequestContext,
        _ command: (CounterID) -> Command
    ) async throws -> Response {
        let id = try Self.counter(of: context)
        _ = try await desk.perform(command(id), for: context.requestKey)
        let state = await desk.state
        guard let counter = state.office.counter(id) else { throw Problem.internalFault }
        return try JSONResponse.make(CounterDocument(counter, in: state))
    }

    private static func counter(of context: TerminalRequestContext) throws -> CounterID {
        CounterID(rawValue: try context.parameters.require("counter"))
    }
}
