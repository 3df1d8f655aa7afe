import Access
import HTTPTypes
import Hummingbird

/// Machines' keys.
struct APIKeyRoutes {
    let access: AccessDesk

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("api-keys") { request, _ in
            let page = try PageRequest(request.uri.queryParameters)
                .page(of: try await access.store.apiKeys()) { PageRequest.place(of: $0.id, since: $0.createdAt) }
            return try JSONResponse.make(APIKeyListDocument(page)).leading(to: page.next, from: request)
        }
        group.post("api-keys") { request, context in
            let body = try await context.decodeBody(of: request, as: NewAPIKey.self)
            let made = try await access.addAPIKey(name: body.name, scopes: body.scopes, days: body.days)
            context.auditNote.note(target: "apiKey=\(made.key.id)")
            return try JSONResponse.make(APIKeyDocument(made.key, key: made.text), status: .created)
        }
        group.delete("api-keys/{apiKey}") { _, context in
            try await access.removeAPIKey(try context.parameters.require("apiKey"))
            return Response(status: .noContent)
        }
    }
}
