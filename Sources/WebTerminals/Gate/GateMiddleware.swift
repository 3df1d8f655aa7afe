import Access
import HTTPTypes
import Hummingbird
import QueueModel

/// Lets in whom the table of routes lets in, and notes in the audit what they did.
struct GateMiddleware: RouterMiddleware {
    typealias Context = TerminalRequestContext

    let access: AccessDesk
    let audit: AuditTrail
    let origins: OriginCheck
    let addresses: ClientAddress
    let now: @Sendable () -> Timestamp

    private static let safeMethods: Set<HTTPRequest.Method> = [.get, .head, .options]

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let path = context.endpointPath else { throw Problem(nothingAt: request.uri.path) }
        guard let rule = RouteTable.rule(for: request.method.rawValue, path) else { throw Problem.notAllowed }
        var context = context
        let credentials = try RequestCredentials(request.headers)
        context.credentials = credentials
        context.address = addresses.of(request.headers, peer: context.address)
        if !Self.safeMethods.contains(request.method), credentials.bearer == nil,
            !origins.passes(request.headers, authority: request.head.authority, isCookie: credentials.isCookie)
        {
            throw Problem.foreignOrigin
        }
        context.principal = try await admit(credentials, by: rule, context)
        return try await perform(request, context, rule, next)
    }

    /// Whoever may do it; nil where anybody may.
    private func admit(
        _ credentials: RequestCredentials,
        by rule: RouteRule,
        _ context: Context
    ) async throws -> Principal? {
        guard rule.admission != .anybody else { return nil }
        let principals = try await credentials.principals(at: access, keepsAlive: rule.keepsAlive)
        if let principal = rule.admission.leastPrivileged(of: principals) { return principal }
        guard let refused = principals.last else { throw Problem.signInRequired }
        await note(rule, context, actor: refused.auditName, role: refused.role, outcome: Problem.notAllowed)
        throw Problem.notAllowed
    }

    private func perform(
        _ request: Request,
        _ context: Context,
        _ rule: RouteRule,
        _ next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard rule.isAudited else { return try await next(request, context) }
        let actor = context.principal?.auditName ?? "nobody"
        do {
            let response = try await next(request, context)
            if rule.isWorthTelling(response.status) {
                await note(rule, context, actor: actor, outcome: "\(response.status.code)")
            }
            return response
        } catch {
            let problem = Problem(for: error, context: context, bodyLimit: context.maxUploadSize)
            if rule.isWorthTelling(problem.status) {
                await note(rule, context, actor: actor, role: context.principal?.role, outcome: problem)
            }
            throw problem
        }
    }

    private func note(
        _ rule: RouteRule,
        _ context: Context,
        actor: String,
        role: Role?,
        outcome: Problem
    ) async {
        await note(rule, context, actor: actor, role: role, outcome: "\(outcome.status.code) \(outcome.code)")
    }

    private func note(
        _ rule: RouteRule,
        _ context: Context,
        actor: String,
        role: Role? = nil,
        outcome: String
    ) async {
        await audit.note(
            AuditEntry.Draft(
                at: now(),
                actor: context.auditNote.actor ?? actor,
                role: (role ?? context.principal?.role)?.rawValue ?? "",
                address: context.address,
                action: "\(rule.method) \(rule.path)",
                target: context.auditNote.target ?? Self.target(of: context),
                outcome: outcome
            )
        )
    }

    /// The ids in the path, each cut to what a real one has at most. Codes of dossiers are left out: the audit is for ever.
    private static func target(of context: Context) -> String {
        context.parameters.filter { $0.key != "code" }.map { "\($0.key)=\($0.value.prefix(64))" }.sorted().joined(
            separator: " "
        )
    }
}
