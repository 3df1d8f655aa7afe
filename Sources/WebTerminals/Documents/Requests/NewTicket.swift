import QueueModel
import Reception

/// The body of `POST /api/v1/tickets`; all of it may be left out.
struct NewTicket: RequestDocument {
    enum Keys: CodingKey, CaseIterable {
        case service, origin, priority, dossiers, appointment, hasReadyDossier, dossierCode, appointmentCode
    }

    /// The camera's tickets come from the camera only.
    enum Origin: String, Decodable {
        case button, desk

        var ticketOrigin: TicketOrigin {
            switch self {
            case .button: .button
            case .desk: .desk
            }
        }
    }

    var service: String?
    var origin: Origin?
    /// The class of priority that was declared or that staff saw proof of.
    var priority: String?
    /// How many dossiers an agent brings.
    var dossiers: Int?
    var appointment: AppointmentRequest?
    /// A dossier of the citizen's is ready to be handed over.
    var hasReadyDossier: Bool?
    /// What the citizen has in their hand; a code that is unknown counts as not brought.
    var dossierCode: String?
    var appointmentCode: String?

    func wish(for ticket: TicketID, matter: CitizenMatter) -> TicketWish {
        TicketWish(
            ticket: ticket,
            service: service.map(ServiceID.init(rawValue:)),
            origin: origin?.ticketOrigin ?? .button,
            arrival: arrival,
            matter: matter
        )
    }

    var arrival: Arrival {
        Arrival(
            priority: priority.map(PriorityID.init(rawValue:)),
            appointment: appointment?.appointment,
            dossiers: dossiers ?? 1,
            hasReadyDossier: hasReadyDossier ?? false
        )
    }
}
