import Access
import HTTPTypes
import Hummingbird
import QueueModel
import Reception

/// Signing in and out, and who one is.
struct SessionRoutes {
    let access: AccessDesk
    let desk: QueueDesk

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("session") { _, context in
            let principals = try await context.credentials?.principals(at: access, keepsAlive: false) ?? []
            var response = try JSONResponse.make(try await document(of: principals))
            // Browsers forget a cookie after 400 days, and a screen stays paired for years.
            if case .device = principals.first, let token = context.credentials?.device {
                response.headers[.setCookie] = AccessCookie.device.setting(token, seconds: AccessCookie.longestSeconds)
            }
            return response
        }
        group.post("session") { request, context in
            let body = try await context.decodeBody(of: request, as: SignInRequest.self)
            if let name = await access.knownName(body.name) { context.auditNote.note(target: "user=\(name)") }
            let signedIn = try await access.signIn(name: body.name, secret: body.secret, from: context.address)
            return try await answer(signedIn, context)
        }
        group.post("setup") { request, context in
            let body = try await context.decodeBody(of: request, as: SetupRequest.self)
            let signedIn = try await access.setUp(
                token: body.token,
                name: body.name,
                secret: body.secret,
                from: context.address
            )
            return try await answer(signedIn, context)
        }
        addEnding(to: group)
    }

    private func addEnding(to group: RouterGroup<TerminalRequestContext>) {
        group.delete("session") { _, context in
            try await access.signOut(try context.requireUser().session)
            return Self.signedOut
        }
        group.delete("sessions") { _, context in
            try await access.signOutEverywhere(try context.requireUser().name)
            return Self.signedOut
        }
        group.put("session/secret") { request, context in
            let user = try context.requireUser()
            let body = try await context.decodeBody(of: request, as: SecretChange.self)
            try await access.changeSecret(
                of: user.name,
                current: body.current,
                to: body.new,
                keeping: user.session,
                from: context.address
            )
            return Response(status: .noContent)
        }
    }

    /// A browser that was signed in gets another token all the same: one that was slipped to it is worth nothing.
    private func answer(_ signedIn: SignedIn, _ context: TerminalRequestContext) async throws -> Response {
        context.auditNote.note(target: "", actor: "user:\(signedIn.user.name)")
        if let former = context.credentials?.session { try await access.signOut(TokenDigest(former)) }
        let principal = Principal.user(
            name: signedIn.user.name,
            role: signedIn.user.role,
            session: signedIn.session.digest
        )
        var response = try JSONResponse.make(try await document(of: [principal]), status: .created)
        response.headers[.setCookie] = AccessCookie.session.setting(
            signedIn.token,
            seconds: Int(access.limits.absoluteMilliseconds / 1_000)
        )
        return response
    }

    private func document(of principals: [Principal]) async throws -> SessionDocument {
        var user: SessionDocument.UserPart?
        var device: Device?
        for principal in principals {
            switch principal {
            case .user(let name, let role, let session):
                guard let times = try await access.end(of: session) else { continue }
                user = SessionDocument.UserPart(
                    name: name.rawValue,
                    role: role.rawValue,
                    signedInAt: times.start.iso8601,
                    expiresAt: times.end.iso8601
                )
            case .device(let paired): device = paired
            case .apiKey: break
            }
        }
        return SessionDocument(
            user: user,
            device: device,
            setup: try await access.needsSetup(),
            office: await desk.state.office
        )
    }

    private static var signedOut: Response {
        Response(status: .noContent, headers: [.setCookie: AccessCookie.session.removing])
    }
}
