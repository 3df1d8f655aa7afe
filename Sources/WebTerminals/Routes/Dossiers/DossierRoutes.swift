import Foundation
import HTTPTypes
import Hummingbird
import QueueModel
import Reception

/// The dossiers that the office's own software tells of.
struct DossierRoutes {
    let dossiers: DossierDesk
    let desk: QueueDesk

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("dossiers") { request, _ in try await list(request) }
        group.put("dossiers") { request, context in
            let body = try await context.decodeBody(of: request, as: DossierBatch.self)
            let new = try body.dossiers(in: await desk.state.office)
            try await dossiers.put(new)
            return try JSONResponse.make(PutCountDocument(count: new.count))
        }
        group.get("dossiers/{code}") { _, context in
            guard let code: DossierCode = context.code(), let dossier = try await dossiers.dossier(code) else {
                throw Problem.unknownDossier
            }
            return try JSONResponse.make(DossierDocument(dossier))
        }
        group.put("dossiers/{code}") { request, context in try await put(request, context) }
        group.delete("dossiers/{code}") { _, context in
            guard let code: DossierCode = context.code(), try await dossiers.dossier(code) != nil else {
                throw Problem.unknownDossier
            }
            try await dossiers.remove(code)
            return Response(status: .noContent)
        }
    }

    private func list(_ request: Request) async throws -> Response {
        let wanted = try PageRequest(request.uri.queryParameters)
        let found = try await dossiers.dossiers(
            in: try Self.state(in: request.uri.queryParameters),
            after: wanted.position.map(DossierCode.init(stored:)),
            limit: wanted.limit + 1
        )
        let page = wanted.page(reading: found) { $0.code.text }
        return try JSONResponse.make(
            DossierListDocument(dossiers: page.elements.map(DossierDocument.init), next: Nullable(page.next))
        ).leading(to: page.next, from: request)
    }

    private func put(_ request: Request, _ context: TerminalRequestContext) async throws -> Response {
        guard let code: DossierCode = context.code() else { throw Problem.badCode }
        let body = try await context.decodeBody(of: request, as: DossierRequest.self)
        let dossier = try body.dossier(under: code, in: await desk.state.office)
        let isNew = try await dossiers.dossier(code) == nil
        try await dossiers.put([dossier])
        // As it is now: what a clerk noted of it outlives what the software says.
        let kept = try await dossiers.dossier(code) ?? dossier
        return try JSONResponse.make(DossierDocument(kept), status: isNew ? .created : .ok)
    }

    private static func state(in query: Parameters) throws(Problem) -> DossierState? {
        guard let text = query.get("state") else { return nil }
        guard let state = DossierState(rawValue: text) else { throw .badState }
        return state
    }
}

extension TerminalRequestContext {
    /// The code in the address, where it is one. A slash in it stands there as `%2F`.
    func code<Named>() -> ForeignCode<Named>? {
        parameters.get("code")?.removingPercentEncoding.flatMap(ForeignCode<Named>.init)
    }
}
