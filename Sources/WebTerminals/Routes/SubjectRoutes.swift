import Access
import Hummingbird
import QueueModel
import Reception

/// How citizens agree to be remembered, and how they take it back: at the kiosk, or at a counter.
struct SubjectRoutes {
    let kiosks: Kiosks
    let now: @Sendable () -> Timestamp

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("consent-text") { _, _ in
            guard let subjects = kiosks.first.attendant.subjects, subjects.isWorking else { throw SubjectDeskError.off }
            return try JSONResponse.make(ConsentTextDocument(subjects.consentText))
        }
        addKiosk(to: group)
        addDesk(to: group)
    }

    private func addKiosk(to group: RouterGroup<TerminalRequestContext>) {
        group.post("kiosk/consent") { request, context in
            let body = try await context.decodeBody(of: request, as: CitizenConsent.self)
            context.auditNote.note(target: "ticket=\(body.ticket.prefix(64))")
            let consent = Consent(
                textVersion: body.textVersion,
                language: body.language,
                screen: context.screen,
                givenBy: .citizen,
                givenAt: now()
            )
            return try await remember(body.ticket, at: .kiosk, consent)
        }
        group.post("kiosk/forget") { request, context in
            let body = try await context.decodeBody(of: request, as: CitizenWithdrawal.self)
            context.auditNote.note(target: "ticket=\(body.ticket.prefix(64))")
            return try await forget(body.ticket, at: .kiosk, cause: .citizen)
        }
    }

    private func addDesk(to group: RouterGroup<TerminalRequestContext>) {
        group.get("tickets/{ticket}/visitor") { _, context in
            let ticket = TicketID(rawValue: try context.parameters.require("ticket"))
            return try JSONResponse.make(VisitorDocument(known: Nullable(kiosks.first.attendant.isKnown(ticket))))
        }
        group.post("tickets/{ticket}/consent") { request, context in
            let body = try await context.decodeBody(of: request, as: HeardConsent.self)
            let consent = Consent(
                textVersion: body.textVersion,
                language: body.language,
                screen: context.screen,
                givenBy: body.givenBy,
                givenAt: now()
            )
            return try await remember(try context.parameters.require("ticket"), at: .desk, consent)
        }
        group.post("tickets/{ticket}/forget") { _, context in
            try await forget(try context.parameters.require("ticket"), at: .desk, cause: .desk)
        }
    }

    private func remember(
        _ ticket: String,
        at place: KioskAttendant.Place,
        _ consent: Consent
    ) async throws -> Response {
        let id = TicketID(rawValue: ticket)
        try await kiosks.attendant(before: id).rememberCitizen(of: id, at: place, consent: consent)
        return try JSONResponse.make(RememberedDocument(ticket: ticket), status: .created)
    }

    private func forget(
        _ ticket: String,
        at place: KioskAttendant.Place,
        cause: Erasure.Cause
    ) async throws -> Response {
        let id = TicketID(rawValue: ticket)
        let erasure = try await kiosks.attendant(before: id).forgetCitizen(of: id, at: place, cause: cause)
        return try JSONResponse.make(ErasureDocument(erasure))
    }
}

extension TerminalRequestContext {
    /// On which screen it was said: a paired one by its id, else a counter's.
    fileprivate var screen: String {
        if case .device(let device) = principal { "\(device.kind.rawValue) \(device.id)" } else { "desk" }
    }
}
