/// What the tests read of the answers about dossiers.
struct DossierReply: Decodable, Sendable, Equatable {
    let code: String
    let service: String?
    let state: String
    let receivedAt: String
    let dueAt: String?
    let readyAt: String?
    let returnedAt: String?
}

struct DossierPageReply: Decodable, Sendable {
    let dossiers: [DossierReply]
    let next: String?
}

struct TicketDossiersReply: Decodable, Sendable {
    let dossiers: [DossierReply]
}

struct BookedAppointmentReply: Decodable, Sendable, Equatable {
    let code: String
    let service: String
    let at: String
    let dossier: String?
}

struct CheckInReply: Decodable, Sendable {
    struct Dossier: Decodable, Sendable {
        let state: String
        let dueAt: String?
    }

    let ticket: TicketReply
    let fresh: Bool
    let finding: String
    let dossier: Dossier?
}
