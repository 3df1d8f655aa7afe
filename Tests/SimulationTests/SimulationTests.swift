import Foundation
import QueueModel
import Simulation
import Testing

@Suite("Simulated office days")
struct SimulationTests {
    @Test("days and seed decide everything but the speed")
    func determinism() throws {
        let reports = try (0..<2).map { _ in try Simulation(days: 1, seed: 11, futures: 20).run() }
        #expect(reports[0].forecast == reports[1].forecast)
        #expect(reports[0].wait == reports[1].wait)
        #expect(try Simulation(days: 1, seed: 12, futures: 20).run().wait != reports[0].wait)
    }

    @Test(
        "the forecast beats average × position by a fifth, errs by five minutes at most, and nobody is overtaken too often"
    )
    func bar() throws {
        let report = try Simulation(days: 3, seed: 7, futures: 60).run()
        #expect(report.forecast.ours.maeMinutes <= 5)
        #expect(report.forecast.ours.maeMinutes <= 0.8 * report.forecast.averageTimesPosition.maeMinutes)
        // Three days are too few for the narrow band of thirty.
        #expect((0.7...0.9).contains(report.forecast.ours.p80Coverage))
        #expect(report.overtaking.worst > 0 && report.overtaking.worst <= report.overtaking.bound)
        #expect(report.wait.p50Minutes <= report.wait.p80Minutes && report.wait.p80Minutes <= report.wait.p90Minutes)
        #expect((0...1).contains(report.wait.shareWithin15))
        #expect(report.eventsPerSecond > 0)
    }

    @Test("the report has the keys that were agreed")
    func keys() throws {
        let data = try JSONEncoder().encode(Simulation(days: 1, seed: 3, futures: 10).run())
        let report = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(Set(report.keys) == ["forecast", "wait", "overtaking", "eventsPerSecond"])
        let forecast = try #require(report["forecast"] as? [String: [String: Double]])
        #expect(Set(forecast.keys) == ["ours", "averageTimesPosition", "ql", "les", "hol"])
        for score in forecast.values {
            #expect(Set(score.keys) == ["maeMinutes", "biasMinutes", "p80Coverage"])
        }
        let wait = try #require(report["wait"] as? [String: Double])
        #expect(Set(wait.keys) == ["p50Minutes", "p80Minutes", "p90Minutes", "shareWithin15"])
        #expect(Set(try #require(report["overtaking"] as? [String: Int]).keys) == ["worst", "bound"])
    }

    @Test("no days, no report", arguments: [0, -1])
    func noDays(days: Int) {
        #expect(throws: SimulationError.noDays) { try Simulation(days: days, seed: 1).run() }
    }

    @Test("the bench reports what it measured")
    func bench() {
        let report = ForecastBench(waiting: 20, counters: 3, futures: 10).run(rounds: 3)
        #expect(report.waiting == 20 && report.counters == 3 && report.futures == 10)
        #expect(report.p50Milliseconds > 0)
        #expect(report.p50Milliseconds <= report.p90Milliseconds && report.p90Milliseconds <= report.worstMilliseconds)
    }
}
