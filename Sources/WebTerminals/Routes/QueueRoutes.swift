import Hummingbird
import QueueModel
import Reception

/// The queue as a whole, and the last action taken back.
struct QueueRoutes {
    let desk: QueueDesk
    let forecaster: Forecaster
    private let queue = SharedDocument(QueueDocument.init)

    init(desk: QueueDesk, forecaster: Forecaster) {
        self.desk = desk
        self.forecaster = forecaster
    }

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("queue") { _, _ in
            try queue.response(in: await forecaster.outlook())
        }
        group.post("undo") { request, context in
            let undo = try await context.decodeBody(of: request, as: Undo.self)
            let receipt = try await desk.perform(.undo(sequence: undo.sequence), for: context.requestKey)
            return try TicketRoutes.response(to: receipt, in: await forecaster.outlook())
        }
    }
}
