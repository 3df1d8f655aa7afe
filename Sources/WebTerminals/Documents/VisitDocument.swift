import QueueModel
import Reception

/// What a citizen's own phone shows: `GET /api/v1/visits/{token}`. No ids but the counter's, and nobody else's ticket.
struct VisitDocument: Encodable, Equatable, Sendable {
    let number: String
    var at: String
    let office: TextDocument
    let timeZone: String
    let service: TextDocument
    /// Services still to come in the same visit.
    let upcoming: [TextDocument]
    let state: String
    let ahead: Nullable<Int>
    let wait: Nullable<WaitDocument>
    /// Who goes away for a while should be back by then.
    let returnBy: Nullable<String>
    let counter: Nullable<NamedDocument>
    let hall: Nullable<TextDocument>
    /// Where the service is served.
    let counters: [TextDocument]
    let calledAt: Nullable<String>
    let lastCalledAt: Nullable<String>
    let recalls: Int
    let startedAt: Nullable<String>
    let closedAt: Nullable<String>
    let parkedUntil: Nullable<String>
    let parkReason: Nullable<TextDocument>
    let rating: Nullable<Int>
    let canRate: Bool
    let canCancel: Bool
    let notices: [TextDocument]
    /// Whether the citizen is told by message.
    let contact: ContactDocument

    init(_ ticket: Ticket, in outlook: Outlook, _ contact: ContactDocument) {
        let (state, office) = (outlook.state, outlook.state.office)
        let forecast = outlook.forecast(for: ticket.id)
        let counter = ticket.counter.flatMap(office.counter)
        number = ticket.number.description
        at = outlook.at.iso8601
        self.office = TextDocument(office.name)
        timeZone = office.timeZone
        service = Self.name(of: ticket.service, in: office)
        upcoming = ticket.upcoming.map { Self.name(of: $0, in: office) }
        self.state = ticket.state.rawValue
        ahead = Nullable(ticket.state == .waiting ? state.ahead(of: ticket.id) : nil)
        wait = Nullable(forecast.map(WaitDocument.init))
        returnBy = Nullable(forecast?.returnBy(from: outlook.at)?.iso8601)
        self.counter = Nullable(counter.map { NamedDocument(id: $0.id.rawValue, name: $0.name) })
        hall = Nullable(office.halls.first { $0.id == counter?.hall }.map { TextDocument($0.name) })
        counters = office.counters(serving: ticket.service).map { TextDocument($0.name) }
        calledAt = Nullable(ticket.calledAt?.iso8601)
        lastCalledAt = Nullable(ticket.lastCalledAt?.iso8601)
        recalls = ticket.recalls
        startedAt = Nullable(ticket.startedAt?.iso8601)
        closedAt = Nullable(ticket.closedAt?.iso8601)
        parkedUntil = Nullable(ticket.parking?.until.iso8601)
        parkReason = Nullable((ticket.parking?.reason.name).map(TextDocument.init))
        rating = Nullable(ticket.rating)
        canRate = ticket.state == .finished
        canCancel = ticket.state == .waiting || ticket.state == .parked
        notices = office.notices(at: outlook.at).map { TextDocument($0.text) }
        self.contact = contact
    }

    private static func name(of service: ServiceID, in office: Office) -> TextDocument {
        TextDocument(office.service(service)?.name ?? LocalizedText(vi: service.rawValue, en: service.rawValue))
    }
}
