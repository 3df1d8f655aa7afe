import QueueModel
import Testing

/// Follows the events by the simplest bookkeeping that could be right and reports every rule that one of them breaks.
struct Auditor {
    private var office: Office
    private var lastTime = Timestamp.epoch
    private var lastSequence: Int64 = 0
    private var day: ServiceDay?
    private var numbers: Set<TicketNumber> = []
    private var waiting: [(ticket: TicketID, service: ServiceID)] = []
    private var called: [TicketID: CounterID] = [:]
    private var serving: [TicketID: CounterID] = [:]
    private(set) var closed: [TicketID: TicketState] = [:]
    private(set) var days = 0

    init(office: Office) {
        self.office = office
    }

    var openCount: Int { waiting.count + called.count + serving.count }
    var waitingIDs: [TicketID] { waiting.map(\.ticket) }

    mutating func follow(_ recorded: RecordedEvent) {
        #expect(recorded.sequence == lastSequence + 1)
        #expect(recorded.at >= lastTime)
        (lastSequence, lastTime) = (recorded.sequence, recorded.at)
        switch recorded.event {
        case .dayOpened(let day, let office): open(day, office)
        case .officeChanged(let office): self.office = office
        case .ticketIssued(let ticket, let number, let service, _): issue(ticket, number, service)
        case .ticketCalled(let ticket, let counter): call(ticket, counter)
        case .ticketRecalled(let ticket): #expect(called[ticket] != nil)
        case .serviceStarted(let ticket): start(ticket)
        case .serviceFinished(let ticket):
            #expect(serving.removeValue(forKey: ticket) != nil)
            close(ticket, .finished)
        case .ticketNoShow(let ticket):
            #expect(called.removeValue(forKey: ticket) != nil)
            close(ticket, .noShow)
        case .ticketCancelled(let ticket): withdraw(ticket, .cancelled)
        case .ticketExpired(let ticket): withdraw(ticket, .expired)
        }
    }

    private mutating func open(_ day: ServiceDay, _ office: Office) {
        #expect(openCount == 0, "everything is closed before the next day opens")
        if let before = self.day { #expect(day > before) }
        self.day = day
        self.office = office
        days += 1
        numbers = []
        closed = [:]
    }

    private mutating func issue(_ ticket: TicketID, _ number: TicketNumber, _ service: ServiceID) {
        #expect(!waitingIDs.contains(ticket) && called[ticket] == nil && serving[ticket] == nil)
        #expect(closed[ticket] == nil)
        #expect(numbers.insert(number).inserted, "\(number) was given twice")
        #expect(number.serial == numbers.count { $0.letter == number.letter }, "serials leave no gap")
        waiting.append((ticket, service))
    }

    private mutating func call(_ ticket: TicketID, _ id: CounterID) {
        #expect(!called.values.contains(id) && !serving.values.contains(id), "counter \(id) serves one at a time")
        let services = office.counters.first { $0.id == id }?.services ?? []
        let first = waiting.first { services.contains($0.service) }
        #expect(first?.ticket == ticket, "first come, first served")
        waiting.removeAll { $0.ticket == ticket }
        called[ticket] = id
    }

    private mutating func start(_ ticket: TicketID) {
        let counter = called.removeValue(forKey: ticket)
        #expect(counter != nil)
        serving[ticket] = counter
    }

    private mutating func withdraw(_ ticket: TicketID, _ state: TicketState) {
        let before = openCount
        waiting.removeAll { $0.ticket == ticket }
        called[ticket] = nil
        if state == .expired { serving[ticket] = nil }
        #expect(openCount == before - 1)
        close(ticket, state)
    }

    private mutating func close(_ ticket: TicketID, _ state: TicketState) {
        #expect(closed.updateValue(state, forKey: ticket) == nil)
    }
}
