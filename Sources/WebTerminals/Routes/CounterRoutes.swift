import Hummingbird
import QueueModel
import Reception

/// A counter's call, and whether it is open.
struct CounterRoutes {
    let desk: QueueDesk
    let forecaster: Forecaster

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.post("counters/{counter}/call-next") { _, context in
            let receipt = try await desk.perform(.callNext(counter: try Self.counter(of: context)))
            return try TicketRoutes.response(to: receipt, in: await forecaster.outlook())
        }
        group.post("counters/{counter}/open") { request, context in
            let body = try await context.decodeOptionalBody(of: request, as: OpenedCounter.self)
            return try await perform(context) {
                .openCounter(counter: $0, staff: body?.staff.map(StaffID.init(rawValue:)))
            }
        }
        group.post("counters/{counter}/pause") { _, context in
            try await perform(context) { .pauseCounter(counter: $0) }
        }
        group.post("counters/{counter}/close") { _, context in
            try await perform(context) { .closeCounter(counter: $0) }
        }
    }

    private func perform(
        _ context: TerminalRequestContext,
        _ command: (CounterID) -> Command
    ) async throws -> Response {
        let id = try Self.counter(of: context)
        _ = try await desk.perform(command(id))
        let state = await desk.state
        guard let counter = state.office.counter(id) else { throw Problem.internalFault }
        return try JSONResponse.make(CounterDocument(counter, in: state))
    }

    private static func counter(of context: TerminalRequestContext) throws -> CounterID {
        CounterID(rawValue: try context.parameters.require("counter"))
    }
}
