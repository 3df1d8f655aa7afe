import Foundation
import QueueModel

/// The JSON of a page. A key that it doesn't have is refused: a misspelt one must not be silently without effect, and
/// nobody's name is to come here.
struct PullDocument: Decodable {
    let dossiers: [Entry]
    let appointments: [Booked]
    let removedDossiers: [DossierCode]?
    let removedAppointments: [AppointmentCode]?
    let cursor: String
    let more: Bool

    private enum CodingKeys: CodingKey, CaseIterable {
        case dossiers, appointments, removedDossiers, removedAppointments, cursor, more
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(onlyKeyedBy: CodingKeys.self)
        dossiers = try container.decodeIfPresent([Entry].self, forKey: .dossiers) ?? []
        appointments = try container.decodeIfPresent([Booked].self, forKey: .appointments) ?? []
        removedDossiers = try container.decodeIfPresent([DossierCode].self, forKey: .removedDossiers)
        removedAppointments = try container.decodeIfPresent([AppointmentCode].self, forKey: .removedAppointments)
        cursor = try container.decode(String.self, forKey: .cursor)
        more = try container.decode(Bool.self, forKey: .more)
    }

    /// A dossier with the keys of the API.
    struct Entry: Decodable {
        let dossier: Dossier

        private enum CodingKeys: CodingKey, CaseIterable {
            case code, service, state, receivedAt, dueAt, readyAt, returnedAt
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(onlyKeyedBy: CodingKeys.self)
            dossier = Dossier(
                code: try container.decode(DossierCode.self, forKey: .code),
                service: try container.decodeIfPresent(ServiceID.self, forKey: .service),
                receivedAt: try container.moment(.receivedAt),
                dueAt: try container.momentIfPresent(.dueAt),
                readyAt: try container.momentIfPresent(.readyAt),
                returnedAt: try container.momentIfPresent(.returnedAt)
            )
            // It follows from the times; who sends it along must mean the same.
            let state = try container.decodeIfPresent(DossierState.self, forKey: .state)
            guard state == nil || state == dossier.state else {
                throw DecodingError.dataCorruptedError(
                    forKey: .state,
                    in: container,
                    debugDescription: "the times say otherwise"
                )
            }
        }
    }

    /// An appointment with the keys of the API.
    struct Booked: Decodable {
        let appointment: BookedAppointment

        private enum CodingKeys: CodingKey, CaseIterable { case code, service, at, dossier }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(onlyKeyedBy: CodingKeys.self)
            appointment = BookedAppointment(
                code: try container.decode(AppointmentCode.self, forKey: .code),
                appointment: Appointment(
                    service: try container.decode(ServiceID.self, forKey: .service),
                    at: try container.moment(.at)
                ),
                dossier: try container.decodeIfPresent(DossierCode.self, forKey: .dossier)
            )
        }
    }
}
