import QueueModel
import Testing

@Suite("The waiting room of a future")
struct FutureRoomTests {
    private let rule = DispatchRule(overtakingBound: 3)

    private func entry(_ place: Int32, at minute: Int64, _ draws: inout SplitMix64) -> WaitingEntry {
        func draw(_ count: Int32) -> Int32 { Int32.random(in: 0..<count, using: &draws) }
        let arrived = Timestamp(milliseconds: minute * 60_000)
        return WaitingEntry(
            place: place,
            service: draw(3),
            reservedFor: draw(12) == 0 ? draw(3) : WaitingEntry.anyCounter,
            rank: draw(4) == 0 ? 1 + draw(2) : WaitingEntry.noRank,
            dueFrom: draw(10) == 0 ? arrived.advanced(byMilliseconds: Int64(draw(30)) * 60_000) : .distantFuture,
            overdueFrom: arrived.advanced(byMilliseconds: Int64(20 + draw(3)) * 60_000),
            overtaken: draw(8) == 0 ? draw(3) : 0
        )
    }

    private func skills(_ draws: inout SplitMix64) -> [CounterSkills] {
        (0..<3).map { counter in
            CounterSkills(counter: counter, preferences: (0..<3).map { _ in Int32.random(in: -1...1, using: &draws) })
        }
    }

    @Test("it calls whom the real one calls, whatever happens", arguments: 0..<200 as Range<UInt64>)
    func equivalence(seed: UInt64) {
        var draws = SplitMix64(seed: seed)
        let skills = skills(&draws)
        var real = WaitingRoom()
        for place in 0..<20 as Range<Int32> { real.insert(entry(place * 2, at: Int64(place), &draws)) }
        var future = FutureRoom(real)
        for minute in 20..<90 as Range<Int64> {
            if Int.random(in: 0..<3, using: &draws) == 0 {
                let place = Int32.random(in: 0..<3, using: &draws) == 0 ? 1_000 - Int32(minute) : 1_000 + Int32(minute)
                let new = entry(place, at: minute, &draws)
                real.insert(new)
                future.insert(new)
            }
            let counter = skills[Int.random(in: skills.indices, using: &draws)]
            let moment = Timestamp(milliseconds: minute * 60_000)
            #expect(real.call(for: counter, by: rule, at: moment) == future.call(for: counter, by: rule, at: moment))
            #expect(real.count == future.count)
        }
    }

    @Test("set back, it is as it was")
    func restoring() {
        var draws = SplitMix64(seed: 9)
        var real = WaitingRoom()
        for place in 0..<30 as Range<Int32> { real.insert(entry(place, at: 0, &draws)) }
        let start = FutureRoom(real)
        let all = CounterSkills(counter: 0, preferences: [0, 0, 0])
        func playOut(_ room: inout FutureRoom) -> [Int32] {
            var places: [Int32] = []
            while let called = room.call(for: all, by: rule, at: .epoch) { places.append(called.place) }
            return places
        }
        var room = start
        let first = playOut(&room)
        room.restore(from: start)
        #expect(room.count == 30)
        #expect(playOut(&room) == first)
    }
}
