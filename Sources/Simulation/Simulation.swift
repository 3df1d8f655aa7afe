import QueueModel

/// Whole days of a simulated office, played through the real `decide` and `evolve`, with every forecast held against what
/// happened.
///
/// Days are Mondays to Fridays one after the other. The office starts with nothing but its expected minutes and learns from
/// its finished tickets alone, as a real one does.
package struct Simulation: Sendable {
    package let days: Int
    package let seed: UInt64
    /// Futures behind each forecast.
    package let futures: Int

    package static let standardFutures = 200

    package init(days: Int, seed: UInt64, futures: Int = standardFutures) {
        self.days = days
        self.seed = seed
        self.futures = futures
    }

    /// Takes a second or two a day.
    package func run() throws(SimulationError) -> SimulationReport {
        let desk = try play()
        guard let report = Scoreboard(records: desk.records).report(of: desk) else { throw .noDays }
        return report
    }

    private func play() throws(SimulationError) -> Desk {
        var seeds = SplitMix64(seed: seed)
        let world = try world(seed: seeds.next())
        var desk = Desk(office: world.office, futures: futures, seed: seeds.next())
        for day in 0..<max(0, days) {
            var run = OfficeDay(world: world, midnight: Self.midnight(ofDay: day), desk: desk, seed: seeds.next())
            do { desk = try run.run() } catch { throw .refused(error) }
        }
        return desk
    }

    private func world(seed: UInt64) throws(SimulationError) -> World {
        do { return try .standard(seed: seed) } catch { throw .office(error) }
    }

    /// Monday 2026-01-05 00:00 in Viet Nam is the first.
    private static func midnight(ofDay day: Int) -> Timestamp {
        let monday = Timestamp(milliseconds: 1_767_546_000_000)
        return monday.advanced(byMilliseconds: Int64(day / 5 * 7 + day % 5) * 86_400_000)
    }
}
