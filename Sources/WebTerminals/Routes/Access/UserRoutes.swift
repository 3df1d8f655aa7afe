import Access
import Foundation
import HTTPTypes
import Hummingbird
import QueueModel

/// Who of the staff may sign in.
struct UserRoutes {
    let access: AccessDesk
    let now: @Sendable () -> Timestamp

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("users") { request, _ in
            let page = try PageRequest(request.uri.queryParameters)
                .page(of: try await access.store.users(), by: \.name.rawValue)
            return try JSONResponse.make(UserListDocument(page, at: now())).leading(to: page.next, from: request)
        }
        group.get("staff") { _, _ in
            try JSONResponse.make(StaffListDocument(staff: try await access.store.users().map(StaffDocument.init)))
        }
        group.post("users") { request, context in
            let body = try await context.decodeBody(of: request, as: NewUser.self)
            let user = try await access.addUser(name: body.name, role: body.role, secret: body.secret)
            context.auditNote.note(target: "user=\(user.name) role=\(user.role.rawValue)")
            return try JSONResponse.make(UserDocument(user, at: now()), status: .created)
        }
        group.post("users/{user}/disable") { _, context in
            try answer(try await access.setDisabled(true, of: try Self.user(of: context)))
        }
        group.post("users/{user}/enable") { _, context in
            try answer(try await access.setDisabled(false, of: try Self.user(of: context)))
        }
        addChanges(to: group)
    }

    private func addChanges(to group: RouterGroup<TerminalRequestContext>) {
        group.put("users/{user}/secret") { request, context in
            let body = try await context.decodeBody(of: request, as: NewSecret.self)
            try await access.resetSecret(of: try Self.user(of: context), to: body.secret)
            return Response(status: .noContent)
        }
        group.put("users/{user}/role") { request, context in
            let body = try await context.decodeBody(of: request, as: NewRole.self)
            let user = try await access.setRole(body.role, of: try Self.user(of: context))
            context.auditNote.note(target: "user=\(user.name) role=\(user.role.rawValue)")
            return try answer(user)
        }
        group.delete("users/{user}/sessions") { _, context in
            try await access.endSessions(of: try Self.user(of: context))
            return Response(status: .noContent)
        }
    }

    private func answer(_ user: User) throws -> Response {
        try JSONResponse.make(UserDocument(user, at: now()))
    }

    private static func user(of context: TerminalRequestContext) throws -> String {
        let text = try context.parameters.require("user")
        return text.removingPercentEncoding ?? text
    }
}
