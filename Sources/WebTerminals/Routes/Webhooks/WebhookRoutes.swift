import Connection
import HTTPTypes
import Hummingbird
import QueueModel
import QueueStore

/// Webhooks: which other programs are told of the office's events.
struct WebhookRoutes {
    let desk: WebhookDesk
    let now: @Sendable () -> Timestamp

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("webhooks") { _, _ in
            let moment = now()
            return try JSONResponse.make(
                WebhookListDocument(webhooks: try await desk.standings().map { WebhookDocument($0, at: moment) })
            )
        }
        group.post("webhooks") { request, context in
            let body = try await context.decodeBody(of: request, as: NewWebhook.self)
            let (id, secret) = try await desk.add(try body.draft())
            context.auditNote.note(target: "webhook=\(id)")
            return try await answer(id, secret: secret, status: .created)
        }
        group.get("webhooks/{webhook}") { _, context in try await answer(try context.webhook) }
        group.put("webhooks/{webhook}") { request, context in
            let body = try await context.decodeBody(of: request, as: ChangedWebhook.self)
            let id = try context.webhook
            try await desk.change(id, to: try body.draft(), isPaused: body.state == .paused)
            return try await answer(id)
        }
        group.delete("webhooks/{webhook}") { _, context in
            try await desk.remove(try context.webhook)
            return Response(status: .noContent)
        }
        addActions(to: group)
    }

    private func addActions(to group: RouterGroup<TerminalRequestContext>) {
        group.post("webhooks/{webhook}/rotate-secret") { request, context in
            let body = try await context.decodeOptionalBody(of: request, as: SecretRotation.self)
            let id = try context.webhook
            let hours = body?.overlapHours ?? SecretRotation.usualOverlapHours
            return try await answer(id, secret: try await desk.rotateSecret(of: id, overlapHours: hours))
        }
        group.post("webhooks/{webhook}/test") { _, context in
            let (answer, duration) = try await desk.test(try context.webhook)
            return try JSONResponse.make(WebhookTestDocument(answer, in: duration))
        }
    }

    private func answer(
        _ id: WebhookID,
        secret: WebhookSecret? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let document = WebhookDocument(try await desk.standing(of: id), secret: secret, at: now())
        return try JSONResponse.make(document, status: status)
    }
}

extension TerminalRequestContext {
    var webhook: WebhookID {
        get throws { WebhookID(rawValue: try parameters.require("webhook")) }
    }
}
