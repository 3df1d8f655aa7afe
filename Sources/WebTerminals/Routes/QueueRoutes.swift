import Hummingbird
import QueueModel
import Reception

/// The queue as a whole, and the last action taken back.
struct QueueRoutes {
    let desk: QueueDesk
    let forecaster: Forecaster

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("queue") { _, _ in
            try JSONResponse.make(QueueDocument(await forecaster.outlook()))
        }
        group.post("undo") { request, context in
            guard let undo = try await context.decodeOptionalBody(of: request, as: Undo.self) else {
                throw Problem.malformedJSON
            }
            let receipt = try await desk.perform(.undo(sequence: undo.sequence))
            return try TicketRoutes.response(to: receipt, in: await forecaster.outlook())
        }
    }
}
