import QueueModel
import Testing

@Suite("Random days")
struct PropertyTests {
    @Test("every rule of the queue holds after every one of 30,000 random commands", arguments: UInt64(1)...6)
    func rulesHold(seed: UInt64) throws {
        var desk = try Desk()
        var auditor = Auditor(office: desk.state.office)
        var generator = CommandGenerator(seed: seed)
        var refused = 0
        for step in 1...5_000 {
            let known = desk.log.count
            let command = generator.next(for: desk.state)
            do { try desk.run(command, at: generator.now) } catch { refused += 1 }
            for event in desk.log[known...] { auditor.follow(event) }
            if step.isMultiple(of: 25) { compare(desk.state, with: auditor) }
        }
        compare(desk.state, with: auditor)
        #expect(auditor.days > 3, "the run crosses midnights")
        #expect((500...3_500).contains(refused), "the run mixes accepted and refused commands")
    }

    private func compare(_ state: OfficeState, with auditor: Auditor) {
        #expect(state.waitingTickets.map(\.id) == auditor.waitingIDs)
        #expect(state.openTickets.count == auditor.openCount)
        #expect(state.tickets.count == auditor.openCount + auditor.closed.count, "no ticket is lost")
        for ticket in state.tickets where !ticket.state.isOpen { #expect(auditor.closed[ticket.id] == ticket.state) }
        for counter in state.office.counters {
            let own = state.tickets.filter { $0.state.isOpen && $0.counter == counter.id }
            #expect(own == state.ticket(at: counter.id).map { [$0] } ?? [])
        }
        for ticket in state.tickets { expectTimesInOrder(ticket) }
    }

    private func expectTimesInOrder(_ ticket: Ticket) {
        let times = [ticket.issuedAt, ticket.calledAt, ticket.startedAt, ticket.closedAt].compactMap { $0 }
        #expect(times == times.sorted())
    }

    @Test("replaying the log, or only its last day, gives the same state", arguments: UInt64(11)...14)
    func replay(seed: UInt64) throws {
        var desk = try Desk()
        var generator = CommandGenerator(seed: seed)
        for _ in 1...2_000 {
            let command = generator.next(for: desk.state)
            _ = try? desk.run(command, at: generator.now)
        }
        let office = try Office.sample()
        #expect(OfficeState(office: office, replaying: desk.log) == desk.state)
        let opening = try #require(
            desk.log.lastIndex {
                if case .dayOpened = $0.event { true } else { false }
            }
        )
        #expect(opening > 0)
        #expect(OfficeState(office: office, replaying: desk.log[opening...]) == desk.state)
    }

    @Test("a refused command changes nothing and the same command decides the same twice")
    func purity() throws {
        var desk = try Desk()
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
