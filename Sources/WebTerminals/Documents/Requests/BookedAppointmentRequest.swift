import QueueModel

/// An appointment in a request: what `GET` answers may be sent back as it is.
struct BookedAppointmentRequest: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case code, service, at, dossier }

    let code: AppointmentCode?
    private let appointment: Appointment
    private let dossier: DossierCode?

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        code = try container.decodeIfPresent(AppointmentCode.self, forKey: .code)
        appointment = Appointment(
            service: try container.decode(ServiceID.self, forKey: .service),
            at: try container.decodeMoment(forKey: .at)
        )
        dossier = try container.decodeIfPresent(DossierCode.self, forKey: .dossier)
    }

    /// - Parameter place: where it stands in the body, such as `appointments.3.`; empty for the whole.
    /// - Throws: a `Problem` that names what is wrong first.
    func booked(
        under code: AppointmentCode,
        in office: Office,
        at place: String = ""
    ) throws(Problem) -> BookedAppointment {
        guard self.code == nil || self.code == code else { throw .codeDiffers }
        let booked = BookedAppointment(code: code, appointment: appointment, dossier: dossier)
        if let fault = booked.faults(in: office).first { throw Problem(fault, at: place) }
        return booked
    }
}

/// The body of `PUT /api/v1/appointments`: all of them or none.
struct AppointmentBatch: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case appointments }

    private let appointments: [StrictDocument<BookedAppointmentRequest>]

    func appointments(in office: Office) throws(Problem) -> [BookedAppointment] {
        var checked: [BookedAppointment] = []
        for (index, entry) in appointments.enumerated() {
            let place = "appointments.\(index)."
            guard let code = entry.document.code else { throw .codeMissing(at: place + "code") }
            checked.append(try entry.document.booked(under: code, in: office, at: place))
        }
        return checked
    }
}
