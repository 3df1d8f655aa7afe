import Foundation
import QueueModel

/// Measures one forecast of a full hall, in the time of one core: what other programs take meanwhile does not count.
package struct ForecastBench: Sendable {
    package let waiting: Int
    package let counters: Int
    package let futures: Int

    package init(waiting: Int = 150, counters: Int = 12, futures: Int = 200) {
        self.waiting = waiting
        self.counters = counters
        self.futures = futures
    }

    /// Forecasts the same situation `rounds` times, at least once.
    package func run(rounds: Int) -> ForecastBenchReport {
        let situation = situation
        let milliseconds = (0..<max(1, rounds)).map { round in
            let start = Self.coreMilliseconds
            var futures = Futures(of: situation, seed: UInt64(round))
            _ = futures.forecasts(from: self.futures)
            return Self.coreMilliseconds - start
        }.sorted()
        return ForecastBenchReport(
            waiting: waiting,
            counters: counters,
            futures: futures,
            p50Milliseconds: milliseconds[milliseconds.count / 2],
            p90Milliseconds: milliseconds[milliseconds.count * 9 / 10],
            worstMilliseconds: milliseconds[milliseconds.count - 1]
        )
    }

    /// How long this thread has run on a core.
    private static var coreMilliseconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
    }

    /// Six services, every counter with another four of them, each tenth ticket with priority and more to come.
    private var situation: Situation {
        Situation(
            now: .epoch,
            room: room,
            rule: DispatchRule(overtakingBound: 5),
            skills: (0..<counters).map { counter in
                CounterSkills(
                    counter: Int32(counter),
                    preferences: (0..<Self.services).map { ($0 + counter) % 3 == 0 ? CounterSkills.notServed : 0 }
                )
            },
            counters: (0..<counters).map { counter in
                CounterOutlook(activity: .serving(service: counter % Self.services, scale: 1, minutes: Double(counter)))
            },
            durations: OfficeHistory().durations(expectedMinutes: (0..<Self.services).map { Double(2 + $0) }),
            newcomers: (0..<Self.services).map { WaitingEntry(place: Int32(waiting), service: Int32($0)) },
            arrivals: ArrivalOutlook(examples: [WaitingEntry(place: 0, service: 0, rank: 1)], overMinutes: 6)
        )
    }

    private static let services = 6

    private var room: WaitingRoom {
        var room = WaitingRoom()
        for place in 0..<waiting {
            room.insert(
                WaitingEntry(
                    place: Int32(place),
                    service: Int32(place % Self.services),
                    rank: place % 10 == 9 ? 1 : WaitingEntry.noRank
                )
            )
        }
        return room
    }
}
