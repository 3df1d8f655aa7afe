import QueueModel
import Simulation
import Testing

@Suite("Parts of a simulated day")
struct PartsTests {
    private let rate = ArrivalRate(
        visitors: 900,
        doors: [440..<666, 780..<990],
        peaks: [
            ArrivalRate.Peak(centre: 525, width: 45, height: 2), ArrivalRate.Peak(centre: 855, width: 40, height: 1),
        ]
    )

    @Test("what is due first happens first, and what is due together in the order noted")
    func agenda() {
        var agenda = Agenda<Int>()
        var draws = SplitMix64(seed: 1)
        let dues = (0..<200).map { _ in Double(Int.random(in: 0..<50, using: &draws)) }
        for (number, due) in dues.enumerated() { agenda.note(number, at: due) }
        var order: [Int] = []
        while let next = agenda.next() { order.append(next.happening) }
        #expect(order == dues.indices.sorted { (dues[$0], $0) < (dues[$1], $1) })
    }

    @Test("people come while the doors are open, as many as expected, and most at the peaks")
    func arrivals() {
        var draws = SplitMix64(seed: 2)
        let days = (0..<50).map { _ in rate.arrivals(using: &draws) }
        let all = days.flatMap(\.self)
        #expect(abs(Double(all.count) / 50 - 900) < 15)
        #expect(all.allSatisfy { (440..<666).contains($0) || (780..<990).contains($0) })
        #expect(days.allSatisfy { $0 == $0.sorted() })
        func count(around minute: Double) -> Int { all.count { abs($0 - minute) < 10 } }
        #expect(count(around: 525) > 2 * count(around: 655))
        #expect(count(around: 855) > count(around: 975))
        #expect(count(around: 525) > count(around: 855))
    }

    @Test("the standard office staffs between 3 and 12 counters while it is open")
    func staffing() throws {
        let office = try World.standard(seed: 1).office
        let staffed = stride(from: 450, to: 1_020, by: 5).map { minute in
            let time = TimeOfDay(hour: 0, minute: minute)
            return office.counters.count { !$0.breaks.contains { $0.contains(time) } }
        }
        #expect(staffed.min() == 3)
        #expect(staffed.max() == 12)
    }

    @Test("a clerk's and an office's own ideas differ from seed to seed, what people do does not")
    func worlds() throws {
        let (one, other) = try (World.standard(seed: 1), World.standard(seed: 2))
        #expect(one.office.services.map(\.expectedMinutes) != other.office.services.map(\.expectedMinutes))
        #expect(one.clerks != other.clerks)
        #expect(one.matters.map(\.serving) == other.matters.map(\.serving))
    }
}
