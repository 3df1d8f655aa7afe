import QueueModel

/// An appointment in a request: a service, and a time as ISO 8601 with a time zone.
struct AppointmentRequest: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case service, at }

    let appointment: Appointment

    init(from decoder: any Decoder) throws {
        appointment = try StrictDocument<Fields>(from: decoder).document.appointment
    }

    private struct Fields: RequestDocument {
        typealias Keys = AppointmentRequest.Keys

        let appointment: Appointment

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            appointment = Appointment(
                service: try container.decode(ServiceID.self, forKey: .service),
                at: try container.decodeMoment(forKey: .at)
            )
        }
    }
}
