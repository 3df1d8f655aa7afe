import QueueModel

/// A time that was promised to a citizen for one service.
struct AppointmentDocument: Encodable, Sendable {
    let service: String
    let at: String

    init(_ appointment: Appointment) {
        service = appointment.service.rawValue
        at = appointment.at.iso8601
    }
}
