import Connection
import Hummingbird
import QueueModel
import QueueStore

/// What webhooks are still to be told, and what they could not be told.
struct DeliveryRoutes {
    let desk: WebhookDesk

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("webhooks/{webhook}/deliveries") { request, context in
            let wanted = try PageRequest(request.uri.queryParameters)
            let found = try await desk.deliveries(
                of: try context.webhook,
                in: try Self.state(request.uri.queryParameters.get("state")),
                after: try wanted.sequence ?? 0,
                limit: wanted.limit + 1
            )
            let page = wanted.page(reading: found) { "\($0.sequence)" }
            return try JSONResponse.make(
                DeliveryListDocument(deliveries: page.elements.map(DeliveryDocument.init), next: Nullable(page.next))
            ).leading(to: page.next, from: request)
        }
        group.post("webhooks/{webhook}/deliveries/{sequence}/resend") { _, context in
            guard let sequence = Int64(try context.parameters.require("sequence")) else {
                throw WebhookError.unknownDelivery
            }
            return try JSONResponse.make(DeliveryDocument(try await desk.resend(sequence, of: try context.webhook)))
        }
        group.post("webhooks/{webhook}/deliveries/resend") { _, context in
            try JSONResponse.make(ResentDocument(resent: try await desk.resendAll(of: try context.webhook)))
        }
    }

    /// Dead ones where nothing is asked for.
    private static func state(_ text: String?) throws(Problem) -> Delivery.State {
        guard let text else { return .dead }
        guard let state = Delivery.State(rawValue: text) else { throw .badDeliveryState }
        return state
    }
}
