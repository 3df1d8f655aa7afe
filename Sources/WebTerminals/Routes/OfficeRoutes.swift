import HTTPTypes
import Hummingbird
import QueueModel
import Reception

/// The office's settings, read and changed while it works.
struct OfficeRoutes {
    let desk: QueueDesk
    let forecaster: Forecaster

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("office") { _, _ in
            let document = OfficeSettingsDocument(await desk.state)
            return try Self.tagged(JSONResponse.make(document), as: document)
        }
        group.put("office") { request, context in
            guard let condition = request.headers[.ifMatch] else { throw Problem.preconditionRequired }
            guard let new = try await context.decodeJSON(of: request, as: ReplacedOffice.self) else {
                throw Problem.malformedJSON
            }
            let seen = await desk.state
            guard EntityTag.matches(condition, try Self.tag(of: OfficeSettingsDocument(seen))) else {
                throw DeskError.refused(.officeChangedMeanwhile)
            }
            _ = try await desk.perform(.setOffice(new.office, replacing: seen.office))
            return try await answer()
        }
        group.post("office/reset") { _, _ in
            try await desk.resetOffice()
            return try await answer()
        }
        group.put("services/{service}") { request, context in
            let body = try await context.decodeBody(of: request, as: ServiceChange.self)
            let id = ServiceID(rawValue: try context.parameters.require("service"))
            _ = try await desk.perform(.setService(id, isOpen: body.open))
            return try Self.response(about: id, in: await forecaster.outlook())
        }
    }

    private func answer() async throws -> Response {
        let change = OfficeChangeDocument(await desk.state)
        return try Self.tagged(JSONResponse.make(change), as: change.office)
    }

    private static func response(about id: ServiceID, in outlook: Outlook) throws -> Response {
        guard let service = outlook.state.office.service(id) else { throw Problem.internalFault }
        let waiting = outlook.state.waitingTickets.count { $0.service == id }
        return try JSONResponse.make(ServiceDocument(service, waiting: waiting, in: outlook))
    }

    private static func tagged(_ response: Response, as document: OfficeSettingsDocument) throws -> Response {
        var response = response
        response.headers[.eTag] = try tag(of: document)
        return response
    }

    private static func tag(of document: OfficeSettingsDocument) throws -> String {
        EntityTag.strong(for: try JSONResponse.encode(document))
    }
}
