import Hummingbird
import QueueModel
import Reception

/// The queue as a whole, and the counters' call.
struct QueueRoutes {
    let desk: QueueDesk
    let now: @Sendable () -> Timestamp

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("queue") { _, _ in
            try JSONResponse.make(QueueDocument(await desk.state, at: now()))
        }
        group.post("counters/{counter}/call-next") { _, context in
            let counter = CounterID(rawValue: try context.parameters.require("counter"))
            let receipt = try await desk.perform(.callNext(counter: counter))
            return try TicketRoutes.response(to: receipt, in: await desk.state)
        }
    }
}
