import HTTPTypes
import Hummingbird
import QueueModel
import Reception

/// Which dossiers a ticket is about, for the clerk who serves it, and the codes that kiosks read.
struct TicketDossierRoutes {
    let dossiers: DossierDesk
    let forecaster: Forecaster
    let makeTicketID: @Sendable () -> TicketID

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("tickets/{ticket}/dossiers") { _, context in
            try await answer(about: try context.ticket())
        }
        group.put("tickets/{ticket}/dossiers/{code}") { request, context in
            let body = try await context.decodeOptionalBody(of: request, as: AttachedDossier.self)
            let ticket = try context.ticket()
            guard let code: DossierCode = context.code(),
                try await dossiers.attach(code, to: ticket, returned: body?.returned)
            else { throw Problem.unknownDossier }
            return try await answer(about: ticket)
        }
        group.delete("tickets/{ticket}/dossiers/{code}") { _, context in
            let ticket = try context.ticket()
            guard let code: DossierCode = context.code() else { throw Problem.unknownDossier }
            try await dossiers.detach(code, from: ticket)
            return try await answer(about: ticket)
        }
        group.post("kiosk/check-in") { request, context in
            let body = try await context.decodeBody(of: request, as: ScannedCode.self)
            return try await checkIn(body, context)
        }
    }

    private func answer(about ticket: TicketID) async throws -> Response {
        try JSONResponse.make(TicketDossiersDocument(try await dossiers.dossiers(of: ticket)))
    }

    private func checkIn(_ scanned: ScannedCode, _ context: TerminalRequestContext) async throws -> Response {
        let checkIn = try await dossiers.checkIn(
            scanned.code,
            standing: scanned.ticket.map(TicketID.init(rawValue:)),
            fresh: makeTicketID(),
            for: context.requestKey
        )
        context.auditNote.note(target: "ticket=\(checkIn.ticket)")
        let outlook = await forecaster.outlook()
        guard let ticket = outlook.state.ticket(checkIn.ticket) else { throw Problem.internalFault }
        return try JSONResponse.make(
            CheckInDocument(checkIn, ticket, in: outlook),
            status: checkIn.isNew ? .created : .ok
        )
    }
}

extension TerminalRequestContext {
    fileprivate func ticket() throws -> TicketID {
        TicketID(rawValue: try parameters.require("ticket"))
    }
}
