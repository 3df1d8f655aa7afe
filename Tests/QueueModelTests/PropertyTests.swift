import QueueModel
import Testing

@Suite("Random days")
struct PropertyTests {
    /// Everything that makes a difference: a preference, routing, appointments, priorities, and a low bound.
    private func office() throws -> Office {
        try .sample(
            counters: [
                Counter("1", "papers"), Counter("2", "papers", "land", preferred: ["land"]),
                Counter("3", "land", "results"),
            ],
            routing: [.appointmentToday, .dossierReady("results"), .agent(dossiers: 5, "land")],
            rules: QueueRules(overtakingBound: 3, maximumWaitMinutes: 20)
        )
    }

    @Test("every rule of the queue holds after every one of 120,000 random commands", arguments: UInt64(1)...6)
    func rulesHold(seed: UInt64) throws {
        var desk = try Desk(office: office())
        var auditor = Auditor(office: desk.state.office)
        var generator = CommandGenerator(seed: seed)
        var refused: [String: Int] = [:]
        for step in 1...20_000 {
            let known = desk.log.count
            let command = generator.next(for: desk.state)
            do { try desk.run(command, at: generator.now) } catch { refused[error.code, default: 0] += 1 }
            for event in desk.log[known...] { auditor.follow(event) }
            if step.isMultiple(of: 50) { compare(desk.state, with: auditor) }
        }
        compare(desk.state, with: auditor)
        #expect(auditor.days > 3, "the run crosses midnights")
        #expect(auditor.worstOvertaking > 1, "the bound was put to the test")
        #expect(auditor.kinds == Set(Event.Kind.allCases), "the run has everything that can happen")
        #expect(refused.count > 15, "the run is refused for many reasons")
        #expect(refused.values.reduce(0, +) < 14_000, "the run does more than being refused")
    }

    private func compare(_ state: OfficeState, with auditor: Auditor) {
        #expect(state.tickets.count == auditor.entries.count, "no ticket is lost")
        for (index, ticket) in state.tickets.enumerated() {
            let entry = auditor.entries[ticket.id]
            #expect(entry?.order == index && entry?.state == ticket.state && entry?.service == ticket.service)
            #expect(entry?.overtaken == ticket.overtaken && entry?.upcoming == ticket.upcoming)
            expectTimesInOrder(ticket)
        }
        let waiting = state.tickets.filter { $0.state == .waiting }
        #expect(state.waitingTickets == waiting && state.waitingCount == waiting.count)
        #expect(state.parkedTickets == state.tickets.filter { $0.state == .parked })
        #expect(state.openTickets == state.tickets.filter(\.state.isOpen))
        for counter in state.office.counters {
            let own = state.tickets.filter {
                $0.counter == counter.id && ($0.state == .called || $0.state == .serving)
            }
            #expect(own == state.ticket(at: counter.id).map { [$0] } ?? [])
        }
    }

    private func expectTimesInOrder(_ ticket: Ticket) {
        var times = [ticket.issuedAt]
        for leg in ticket.legs { times += [leg.queuedAt, leg.startedAt, leg.endedAt] }
        #expect(times == times.sorted())
        let present = [ticket.issuedAt, ticket.queuedAt, ticket.calledAt, ticket.startedAt, ticket.closedAt]
        #expect(present.compactMap { $0 } == present.compactMap { $0 }.sorted())
    }

    @Test("replaying the log, or only its last day, gives the same state", arguments: UInt64(11)...14)
    func replay(seed: UInt64) throws {
        let office = try office()
        var desk = Desk(office: office)
        var generator = CommandGenerator(seed: seed)
        for _ in 1...3_000 {
            let command = generator.next(for: desk.state)
            _ = try? desk.run(command, at: generator.now)
        }
        #expect(OfficeState(office: office, replaying: desk.log) == desk.state)
        let opening = try #require(desk.log.lastIndex { $0.event.kind == .dayOpened })
        #expect(opening > 0)
        #expect(OfficeState(office: office, replaying: desk.log[opening...]) == desk.state)
    }

    @Test("a refused command changes nothing and the same command decides the same twice")
    func purity() throws {
        var desk = try Desk(office: office())
        var generator = CommandGenerator(seed: 21)
        for _ in 1...1_000 {
            let command = generator.next(for: desk.state)
            let before = desk.state
            let first = Result { () throws(Refusal) in try desk.state.decide(command, at: generator.now) }
            let second = Result { () throws(Refusal) in try desk.state.decide(command, at: generator.now) }
            #expect(first == second)
            #expect(desk.state == before)
            _ = try? desk.run(command, at: generator.now)
        }
    }
}
