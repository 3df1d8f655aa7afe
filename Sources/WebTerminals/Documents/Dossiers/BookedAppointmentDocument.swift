import QueueModel

/// An appointment under its code in the office's own software.
struct BookedAppointmentDocument: Encodable, Sendable {
    let code: String
    let service: String
    let at: String
    /// The code of the dossier it is about.
    let dossier: Nullable<String>

    init(_ booked: BookedAppointment) {
        code = booked.code.text
        service = booked.appointment.service.rawValue
        at = booked.appointment.at.iso8601
        dossier = Nullable(booked.dossier?.text)
    }
}

/// A page of appointments: `GET /api/v1/appointments`.
struct AppointmentListDocument: Encodable, Sendable {
    let appointments: [BookedAppointmentDocument]
    let next: Nullable<String>
}
