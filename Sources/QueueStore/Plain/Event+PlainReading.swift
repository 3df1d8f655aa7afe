import QueueModel

extension Event {
    /// The events that make up most of a day; `nil` for all others, and for fields that are not as expected.
    init?(plain object: PlainObject) {
        guard let kind: Kind = object.value("type"), let ticket: TicketID = object.value("ticket") else { return nil }
        switch kind {
        case .ticketIssued: self.init(issued: ticket, object)
        case .ticketCalled: self.init(called: ticket, object)
        case .serviceFinished: self.init(finished: ticket, object)
        case .serviceStarted: self = .serviceStarted(ticket: ticket)
        case .ticketRecalled: self = .ticketRecalled(ticket: ticket)
        case .ticketNoShow: self = .ticketNoShow(ticket: ticket)
        case .ticketPutBack: self = .ticketPutBack(ticket: ticket)
        case .ticketResumed: self = .ticketResumed(ticket: ticket)
        case .ticketCancelled: self = .ticketCancelled(ticket: ticket)
        default: return nil
        }
    }

    private init?(issued ticket: TicketID, _ object: PlainObject) {
        guard !object.has("rule"), let number = object.text("number").flatMap(TicketNumber.init),
            let service: ServiceID = object.value("service"), let origin: TicketOrigin = object.value("origin")
        else { return nil }
        guard object.has("arrival") else {
            self = .ticketIssued(ticket: ticket, number: number, service: service, origin: origin)
            return
        }
        guard let arrival = object.object("arrival").flatMap(Arrival.init(plain:)) else { return nil }
        self = .ticketIssued(ticket: ticket, number: number, service: service, origin: origin, arrival: arrival)
    }

    private init?(called ticket: TicketID, _ object: PlainObject) {
        guard let counter: CounterID = object.value("counter") else { return nil }
        guard object.has("reason") else {
            self = .ticketCalled(ticket: ticket, counter: counter)
            return
        }
        guard let reason = object.object("reason").flatMap(CallReason.init(plain:)) else { return nil }
        self = .ticketCalled(ticket: ticket, counter: counter, reason: reason)
    }

    private init?(finished ticket: TicketID, _ object: PlainObject) {
        let next: ServiceID? = object.value("next")
        let outcome: ServiceOutcome? = object.value("outcome")
        guard object.has("next") == (next != nil), object.has("outcome") == (outcome != nil) else { return nil }
        self = .serviceFinished(ticket: ticket, outcome: outcome ?? .completed, next: next)
    }
}

extension Arrival {
    /// `nil` for fields that are not as expected.
    fileprivate init?(plain object: PlainObject) {
        guard !object.has("appointment"), !object.has("hasReadyDossier") else { return nil }
        let dossiers = object.number("dossiers").map(Int.init)
        guard object.has("dossiers") == (dossiers != nil) else { return nil }
        let priority: PriorityID? = object.value("priority")
        guard object.has("priority") == (priority != nil) else { return nil }
        self.init(priority: priority, dossiers: dossiers ?? 1)
    }
}

extension CallReason {
    /// `nil` for fields that are not as expected.
    fileprivate init?(plain object: PlainObject) {
        guard let code: Code = object.value("code") else { return nil }
        let reason: CallReason? =
            switch code {
            case .firstInLine: .firstInLine
            case .overdue: .overdue
            case .keptPlace: object.value("kept").map { .keptPlace($0) }
            case .priority: object.value("class").map { .priority($0) }
            case .preferredService: object.value("service").map { .preferredService($0) }
            case .chosen: object.value("choice").map { .chosen($0) }
            case .appointment: object.number("at").map { .appointment(at: Timestamp(milliseconds: $0)) }
            case .overtakingBound: object.number("times").map { .overtakingBound(times: Int($0)) }
            }
        guard let reason else { return nil }
        self = reason
    }
}
