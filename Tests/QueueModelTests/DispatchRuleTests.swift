import QueueModel
import Testing

@Suite("The dispatch rule")
struct DispatchRuleTests {
    private static let counter = CounterSkills(counter: 0, preferences: [0, 1, CounterSkills.notServed])
    private static let rule = DispatchRule(overtakingBound: 3)
    private static let now = monday8

    private func entry(
        _ place: Int32,
        service: Int32 = 1,
        reservedFor: Int32 = WaitingEntry.anyCounter,
        rank: Int32 = WaitingEntry.noRank,
        due: Double? = nil,
        overdue: Double = 60,
        overtaken: Int32 = 0
    ) -> WaitingEntry {
        WaitingEntry(
            place: place,
            service: service,
            reservedFor: reservedFor,
            rank: rank,
            dueFrom: due.map { Self.now + $0 } ?? .distantFuture,
            overdueFrom: Self.now + overdue,
            overtaken: overtaken
        )
    }

    private func choose(_ entries: [WaitingEntry]) -> (place: Int32, ground: DispatchGround)? {
        Self.rule.choose(among: entries[...], for: Self.counter, at: Self.now).map {
            (entries[$0.index].place, $0.ground)
        }
    }

    @Test("the grounds come one after the other: each goes before all that follow")
    func grounds() throws {
        var waiting = [
            entry(0, service: 2), entry(1, reservedFor: 1), entry(2), entry(3, service: 0), entry(4, overdue: -1),
            entry(5, rank: 2), entry(6, rank: 1), entry(7, due: -1), entry(8, due: -2), entry(9, overtaken: 3),
        ]
        let expected: [(Int32, DispatchGround)] = [
            (9, .overtakingBound), (8, .appointment), (7, .appointment), (6, .priority), (5, .priority),
            (4, .overdue), (3, .preference), (2, .arrival),
        ]
        for (place, ground) in expected {
            let choice = try #require(choose(waiting))
            #expect(choice == (place, ground))
            waiting.removeAll { $0.place == place }
        }
        #expect(choose(waiting) == nil, "neither a service it lacks nor what another counter keeps")
    }

    @Test("whoever arrived before all others is called for that, whatever else would speak for it")
    func arrival() throws {
        for first in [entry(0, rank: 1), entry(0, due: -1), entry(0, overdue: -1), entry(0, service: 0)] {
            #expect(try #require(choose([first, entry(1)])) == (0, .arrival))
        }
    }

    @Test("an appointment that is not due yet and equal ranks go by arrival")
    func ties() throws {
        #expect(try #require(choose([entry(0), entry(1, due: 1)])) == (0, .arrival))
        #expect(try #require(choose([entry(0), entry(1, rank: 1), entry(2, rank: 1)])) == (1, .priority))
    }

    @Test("what is kept for the counter alone is as good as its favourite service")
    func reserved() throws {
        #expect(try #require(choose([entry(0), entry(1, service: 2, reservedFor: 0)])) == (1, .preference))
    }

    @Test("nobody is overtaken more often than the bound, in whatever order the favoured come", arguments: 0...4)
    func bound(limit: Int32) throws {
        var room = WaitingRoom()
        let rule = DispatchRule(overtakingBound: limit)
        for place in 0..<Int32(60) { room.insert(entry(place, rank: place < 10 ? WaitingEntry.noRank : 1)) }
        var order: [Int32] = []
        while let called = room.call(for: Self.counter, by: rule, at: Self.now) { order.append(called.place) }
        #expect(order.sorted() == Array(0..<60), "everybody is called once")
        let overtaken = order.enumerated().map { index, place in order[..<index].count { $0 > place } }
        #expect(overtaken.max() == Int(limit))
    }

    @Test("a copy made in the memory of another is the same and shares nothing")
    func restored() {
        var room = WaitingRoom()
        for place in 0..<Int32(100) { room.insert(entry(place)) }
        for _ in 0..<40 { _ = room.call(for: Self.counter, by: Self.rule, at: Self.now) }
        var copy = WaitingRoom()
        copy.insert(entry(7))
        copy.restore(from: room)
        #expect(copy == room)
        #expect(copy.remove(place: 50)?.place == 50)
        #expect(copy.remove(place: 50) == nil)
        #expect(copy.count == room.count - 1)
    }
}
