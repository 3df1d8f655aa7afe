import Access
import HTTPTypes
import Hummingbird

/// Machines' keys.
struct APIKeyRoutes {
    let access: AccessDesk

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("api-keys") { _, _ in
            try JSONResponse.make(
                APIKeyListDocument(apiKeys: try await access.store.apiKeys().map { APIKeyDocument($0) })
            )
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
