import QueueModel
import Statistics

/// A week of legs in every state, from a seed.
struct RandomRecords {
    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    mutating func make(_ count: Int) -> [TicketRecord] {
        (0..<count).map { make(serial: $0 % 999 + 1) }
    }

    private mutating func make(serial: Int) -> TicketRecord {
        let days = Int.random(in: 0..<7, using: &random)
        let state = TicketState.allCases.randomElement(using: &random) ?? .waiting
        let wasServed = state == .finished
        let wasCalled = wasServed || state == .called || state == .noShow
        return TicketRecord.sample(
            serial,
            leg: Int.random(in: 1...2, using: &random),
            at: monday8 + Double(days * 1_440 + Int.random(in: 0..<540, using: &random)),
            on: monday.advanced(by: days),
            // Whole minutes, so that many are equal.
            wait: wasCalled ? Double(Int.random(in: 0...90, using: &random)) : nil,
            service: wasServed ? Double(Int.random(in: 1...40, using: &random)) : nil,
            of: Bool.random(using: &random) ? "papers" : "land",
            counter: wasCalled ? ["1", "2", "9"].randomElement(using: &random) : nil,
            clerk: wasServed ? ["c1", "c2", nil].randomElement(using: &random) ?? nil : nil,
            priority: ["elderly", "merit", nil].randomElement(using: &random) ?? nil,
            state: state,
            end: wasServed
                ? [LegEnd.completed, .papersMissing, .transferred, .interrupted].randomElement(using: &random) : nil,
            rating: wasServed ? Int.random(in: 1...5, using: &random) : nil,
            transfers: Int.random(in: 0...2, using: &random)
        )
    }
}
