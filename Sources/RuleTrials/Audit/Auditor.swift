import QueueModel
import Testing

/// Follows the events by the simplest bookkeeping that could be right and reports every rule that one of them breaks.
struct Auditor {
    struct Entry {
        let order: Int
        var service: ServiceID
        var state: TicketState = .waiting
        var counter: CounterID?
        var reservedFor: CounterID?
        var upcoming: [ServiceID] = []
        var overtaken = 0
    }

    private var office: Office
    private var lastTime = Timestamp.epoch
    private var lastSequence: Int64 = 0
    private var day: ServiceDay?
    private var numbers: Set<TicketNumber> = []
    private var closedCounters: [CounterID: CounterStatus] = [:]
    private(set) var entries: [TicketID: Entry] = [:]
    private(set) var days = 0
    private(set) var worstOvertaking = 0
    private(set) var kinds: Set<Event.Kind> = []

    init(office: Office) {
        self.office = office
    }

    mutating func follow(_ recorded: RecordedEvent) {
        #expect(recorded.sequence == lastSequence + 1)
        #expect(recorded.at >= lastTime)
        (lastSequence, lastTime) = (recorded.sequence, recorded.at)
        kinds.insert(recorded.event.kind)
        switch recorded.event {
        case .dayOpened(let day, let office): open(day, office)
        case .officeChanged(let office): change(to: office)
        case .counterOpened(let id, _): closedCounters[id] = nil
        case .counterPaused(let id, _): closedCounters[id] = .paused
        case .counterClosed(let id): close(id)
        default: followTicket(recorded.event)
        }
    }

    private mutating func followTicket(_ event: Event) {
        switch event {
        case .ticketIssued(let id, let number, let service, _, _, _): issue(id, number, service)
        case .ticketCalled(let id, let counter, let reason): call(id, counter, reason)
        case .ticketRecalled(let id): move(id, from: .called, to: .called)
        case .serviceStarted(let id): move(id, from: .called, to: .serving)
        case .serviceFinished(let id, _, let next): finish(id, next)
        case .ticketNoShow(let id): move(id, from: .called, to: .noShow)
        case .ticketPutBack(let id): move(id, from: .called, to: .waiting)
        case .ticketParked(let id, _, _): move(id, from: .waiting, .called, .serving, to: .parked)
        case .ticketResumed(let id): move(id, from: .parked, to: .waiting)
        case .ticketTransferred(let id, let service, let counter):
            move(id, from: .waiting, .called, .serving, to: .waiting)
            entries[id]?.service = service
            entries[id]?.reservedFor = counter
        case .ticketCancelled(let id): move(id, from: .waiting, .called, .parked, to: .cancelled)
        case .ticketExpired(let id, _): move(id, from: .waiting, .called, .serving, .parked, to: .expired)
        case .ticketMerged(let id, let into, let services):
            move(id, from: .waiting, .parked, to: .merged)
            #expect(entries[into]?.state.isOpen == true)
            entries[into]?.upcoming += services
        case .serviceChanged(let id, let service): entries[id]?.service = service
        case .serviceAdded(let id, let service): entries[id]?.upcoming.append(service)
        case .actionUndone(_, let restored): restore(restored)
        default: break
        }
    }

    private mutating func open(_ day: ServiceDay, _ office: Office) {
        #expect(!entries.values.contains { $0.state.isOpen }, "everything is closed before the next day opens")
        if let before = self.day { #expect(day > before) }
        self.day = day
        self.office = office
        days += 1
        numbers = []
        entries = [:]
        closedCounters = [:]
    }

    private mutating func change(to office: Office) {
        self.office = office
        for (id, entry) in entries where entry.state.isOpen {
            #expect(office.service(entry.service) != nil)
            if let counter = entry.reservedFor, office.counter(counter) == nil { entries[id]?.reservedFor = nil }
        }
    }

    private mutating func close(_ counter: CounterID) {
        closedCounters[counter] = .closed
        #expect(!isBusy(counter))
        for (id, entry) in entries where entry.reservedFor == counter { entries[id]?.reservedFor = nil }
    }

    private mutating func issue(_ ticket: TicketID, _ number: TicketNumber, _ service: ServiceID) {
        #expect(numbers.insert(number).inserted, "\(number) was given twice")
        #expect(number.serial == numbers.count { $0.letter == number.letter }, "serials leave no gap")
        #expect(entries.updateValue(Entry(order: entries.count, service: service), forKey: ticket) == nil)
    }

    private func isBusy(_ counter: CounterID) -> Bool {
        entries.values.contains { $0.counter == counter && ($0.state == .called || $0.state == .serving) }
    }

    private mutating func call(_ id: TicketID, _ counter: CounterID, _ reason: CallReason?) {
        #expect(!isBusy(counter), "counter \(counter) serves one at a time")
        #expect(closedCounters[counter] == nil, "a counter that is not open calls nobody")
        guard let called = entries[id] else { return }
        #expect(mayCall(called, counter))
        var isFirst = true
        for (other, entry) in entries where entry.order < called.order && entry.state == .waiting {
            guard mayCall(entry, counter) else { continue }
            isFirst = false
            #expect(entry.overtaken < office.rules.overtakingBound, "the overtaking bound holds")
            entries[other]?.overtaken += 1
            worstOvertaking = max(worstOvertaking, entry.overtaken + 1)
        }
        if reason == .firstInLine { #expect(isFirst) }
        #expect(reason != nil)
        move(id, from: .waiting, to: .called)
        entries[id]?.counter = counter
    }

    private func mayCall(_ entry: Entry, _ counter: CounterID) -> Bool {
        if let reserved = entry.reservedFor { return reserved == counter }
        return office.counter(counter)?.services.contains(entry.service) == true
    }

    private mutating func finish(_ id: TicketID, _ next: ServiceID?) {
        #expect(entries[id]?.upcoming.first == next, "no service of the visit is left out")
        move(id, from: .serving, to: next == nil ? .finished : .waiting)
        guard let next else { return }
        entries[id]?.service = next
        entries[id]?.upcoming.removeFirst()
        entries[id]?.reservedFor = nil
    }

    private mutating func restore(_ ticket: Ticket) {
        if ticket.state == .called || ticket.state == .serving, let counter = ticket.counter {
            entries[ticket.id]?.counter = nil
            #expect(!isBusy(counter), "an undone action finds its counter free")
        }
        #expect(ticket.state.isOpen)
        entries[ticket.id]?.state = ticket.state
        entries[ticket.id]?.counter = ticket.counter
        entries[ticket.id]?.service = ticket.service
        entries[ticket.id]?.reservedFor = ticket.reservedFor
        entries[ticket.id]?.upcoming = ticket.upcoming
    }

    private mutating func move(_ id: TicketID, from: TicketState..., to state: TicketState) {
        guard let entry = entries[id] else {
            Issue.record("\(id) was never issued")
            return
        }
        #expect(from.contains(entry.state))
        entries[id]?.state = state
        if state == .waiting || state == .parked { entries[id]?.counter = nil }
    }
}
