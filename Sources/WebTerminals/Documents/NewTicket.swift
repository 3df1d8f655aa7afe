import QueueModel

/// The body of `POST /api/v1/tickets`; all of it may be left out.
struct NewTicket: RequestDocument {
    enum Keys: CodingKey, CaseIterable {
        case service, origin
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
}
