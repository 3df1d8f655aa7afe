package import QueueModel

/// Follows the events by the simplest bookkeeping that could be right and finds every rule that one of them breaks.
///
/// It knows the queue's rules, not how the queue keeps them: no ticket is in two places or lost, no number given twice
/// in a day, a counter serves one at a time, nobody is overtaken more often than the bound, time never runs backwards.
package struct Auditor {
    var office: Office
    private var lastTime = Timestamp.epoch
    private var lastSequence: Int64 = 0
    private var day: ServiceDay?
    var numbers: Set<TicketNumber> = []
    var lastSerials: [String: Int] = [:]
    private(set) var closedCounters: Set<CounterID> = []
    /// Today's tickets.
    var entries: [TicketID: AuditEntry] = [:]
    private(set) var days = 0
    var worstOvertaking = 0
    private(set) var kinds: Set<Event.Kind> = []

    package init(office: Office) {
        self.office = office
    }

    package mutating func follow(_ recorded: RecordedEvent) throws(Violation) {
        try demand(recorded.follows(lastSequence), "event \(recorded.sequence) follows event \(lastSequence)")
        try demand(recorded.at >= lastTime, "time never runs backwards: \(recorded.at.iso8601) < \(lastTime.iso8601)")
        (lastSequence, lastTime) = (recorded.sequence, recorded.at)
        kinds.insert(recorded.event.kind)
        switch recorded.event {
        case .dayOpened(let day, let office, _): try open(day, office)
        case .officeChanged(let office, _): try change(to: office)
        case .counterOpened(let id, _): closedCounters.remove(id)
        case .counterPaused(let id, _): closedCounters.insert(id)
        case .counterClosed(let id): try close(id)
        case .eventsLost: break
        case .numbersContinued(let serials): lastSerials.merge(serials) { max($0, $1) }
        default: try followTicket(recorded.event)
        }
    }

    private mutating func open(_ day: ServiceDay, _ office: Office) throws(Violation) {
        try demand(!entries.values.contains { $0.state.isOpen }, "everything is closed before the next day opens")
        if let before = self.day { try demand(day > before, "\(day) opens after \(before)") }
        self.day = day
        self.office = office
        days += 1
        numbers = []
        lastSerials = [:]
        entries = [:]
        closedCounters = []
    }

    private mutating func change(to office: Office) throws(Violation) {
        self.office = office
        for (id, entry) in entries where entry.state.isOpen {
            try demand(office.service(entry.service) != nil, "the service of \(id) is still there")
            if let counter = entry.reservedFor, office.counter(counter) == nil { entries[id]?.reservedFor = nil }
        }
    }

    private mutating func close(_ counter: CounterID) throws(Violation) {
        closedCounters.insert(counter)
        try demand(!isBusy(counter), "counter \(counter) closes without a ticket")
        for (id, entry) in entries where entry.reservedFor == counter { entries[id]?.reservedFor = nil }
    }

    func isBusy(_ counter: CounterID) -> Bool {
        entries.values.contains { $0.counter == counter && $0.isAttended }
    }
}
