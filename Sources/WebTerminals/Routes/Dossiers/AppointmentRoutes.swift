import HTTPTypes
import Hummingbird
import QueueModel
import Reception

/// The appointments that the office's own software gave.
struct AppointmentRoutes {
    let dossiers: DossierDesk
    let desk: QueueDesk

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("appointments") { request, _ in try await list(request) }
        group.put("appointments") { request, context in
            let body = try await context.decodeBody(of: request, as: AppointmentBatch.self)
            let appointments = try body.appointments(in: await desk.state.office)
            try await dossiers.put(appointments)
            return try JSONResponse.make(PutCountDocument(count: appointments.count))
        }
        group.get("appointments/{code}") { _, context in
            guard let code: AppointmentCode = context.code(), let booked = try await dossiers.appointment(code) else {
                throw Problem.unknownAppointment
            }
            return try JSONResponse.make(BookedAppointmentDocument(booked))
        }
        group.put("appointments/{code}") { request, context in try await put(request, context) }
        group.delete("appointments/{code}") { _, context in
            guard let code: AppointmentCode = context.code(), try await dossiers.appointment(code) != nil else {
                throw Problem.unknownAppointment
            }
            try await dossiers.remove(code)
            return Response(status: .noContent)
        }
    }

    private func list(_ request: Request) async throws -> Response {
        let wanted = try PageRequest(request.uri.queryParameters)
        let found = try await dossiers.appointments(
            at: try await times(in: request.uri.queryParameters),
            after: wanted.position.map(AppointmentCode.init(stored:)),
            limit: wanted.limit + 1
        )
        let page = wanted.page(reading: found) { $0.code.text }
        return try JSONResponse.make(
            AppointmentListDocument(
                appointments: page.elements.map(BookedAppointmentDocument.init),
                next: Nullable(page.next)
            )
        ).leading(to: page.next, from: request)
    }

    /// Those of the `day` that is asked for.
    private func times(in query: Parameters) async throws -> Range<Timestamp>? {
        guard let text = query.get("day") else { return nil }
        guard let day = ServiceDay(text) else { throw Problem.badDay }
        let office = await desk.state.office
        return office.start(of: day)..<office.start(of: day.advanced(by: 1))
    }

    private func put(_ request: Request, _ context: TerminalRequestContext) async throws -> Response {
        guard let code: AppointmentCode = context.code() else { throw Problem.badCode }
        let body = try await context.decodeBody(of: request, as: BookedAppointmentRequest.self)
        let booked = try body.booked(under: code, in: await desk.state.office)
        let isNew = try await dossiers.appointment(code) == nil
        try await dossiers.put([booked])
        return try JSONResponse.make(BookedAppointmentDocument(booked), status: isNew ? .created : .ok)
    }
}
