import QueueModel

/// What an ``Auditor`` knows of a ticket.
struct AuditEntry {
    /// 0 for the day's first.
    let order: Int
    var service: ServiceID
    var state: TicketState = .waiting
    var counter: CounterID?
    var reservedFor: CounterID?
    var upcoming: [ServiceID] = []
    var overtaken = 0

    var isAttended: Bool { state == .called || state == .serving }
}
