import QueueModel
import Reception

/// What came of a code at the kiosk: `POST /api/v1/kiosk/check-in`.
///
/// It says of a dossier what the citizen wants to know, and not its code, which stands on the paper in their hand.
struct CheckInDocument: Encodable, Sendable {
    struct FoundDossier: Encodable, Sendable {
        let state: String
        let dueAt: Nullable<String>
    }

    let ticket: TicketDocument
    /// Whether the number was given just now.
    let fresh: Bool
    let finding: String
    let dossier: Nullable<FoundDossier>
    let appointment: Nullable<AppointmentDocument>

    init(_ checkIn: CheckIn, _ ticket: Ticket, in outlook: Outlook) {
        self.ticket = TicketDocument(ticket, in: outlook)
        fresh = checkIn.isNew
        finding = checkIn.finding.rawValue
        dossier = Nullable(
            checkIn.matter.dossier.map {
                FoundDossier(state: $0.state.rawValue, dueAt: Nullable($0.dueAt?.iso8601))
            }
        )
        appointment = Nullable((checkIn.matter.appointment?.appointment).map(AppointmentDocument.init))
    }
}
