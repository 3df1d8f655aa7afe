import Foundation
import QueueModel
import Statistics
import Testing

@Suite("Goals and the range before")
struct ComparisonTests {
    @Test(
        "the range before has the same weekdays, or is as many months",
        arguments: [
            (range("2026-11-23", "2026-11-23"), range("2026-11-16", "2026-11-16")),
            (range("2026-11-23", "2026-11-27"), range("2026-11-16", "2026-11-20")),
            (range("2026-11-23", "2026-11-29"), range("2026-11-16", "2026-11-22")),
            (range("2026-11-16", "2026-11-25"), range("2026-11-02", "2026-11-11")),
            (range("2026-03-01", "2026-03-31"), range("2026-02-01", "2026-02-28")),
            (range("2026-01-01", "2026-03-31"), range("2025-10-01", "2025-12-31")),
        ]
    )
    func previous(_ current: DateRange, _ expected: DateRange) {
        #expect(current.previous == expected)
    }

    @Test("days, weeks and months become ranges; one that ends before it begins does not")
    func ranges() {
        #expect(DateRange.week(of: day("2026-11-29")) == range("2026-11-23", "2026-11-29"))
        #expect(DateRange.month(of: day("2028-02-10")) == range("2028-02-01", "2028-02-29"))
        #expect(DateRange.month(of: day("2026-12-31")).dayCount == 31)
        #expect(DateRange(first: day("2026-11-24"), last: monday) == nil)
    }

    @Test("figures are compared absolutely and relatively")
    func comparison() throws {
        let before = monday.advanced(by: -7)
        let report = try report(
            of: [.sample(wait: 12, service: 5), .sample(wait: 12, service: 5), .sample(wait: 12, service: 5)],
            previous: [.sample(on: before, wait: 8, service: 5), .sample(on: before, wait: 8, service: 5)]
        )
        let comparison = try #require(report.comparison)
        #expect(comparison.range == .day(before))
        #expect(comparison.changes[.arrivals]?.absolute == 1)
        #expect(comparison.changes[.arrivals]?.relative == 0.5)
        #expect(comparison.changes[.waitP50]?.relative == 0.5)
        #expect(comparison.changes[.noShows]?.absolute == 0)
        #expect(comparison.changes[.noShows]?.relative == nil)
        #expect(comparison.changes[.satisfactionMean]?.absolute == nil)
        #expect(comparison.changes.count == KeyFigure.allCases.count)
    }

    @Test("satisfaction is the share of 4 and 5 against 85 %", arguments: [(17, 3, true), (16, 4, false)])
    func satisfaction(_ content: Int, _ discontent: Int, _ meets: Bool) throws {
        let ratings = Array(repeating: 4, count: content) + Array(repeating: 3, count: discontent)
        let report = try report(of: ratings.map { .sample(wait: 1, service: 1, rating: $0) })
        #expect(report.total.satisfaction.distribution == [0, 0, discontent, content, 0])
        #expect(report.total.satisfaction.satisfiedShare == Double(content) / 20)
        #expect(report.meetsSatisfactionGoal == meets)
    }

    @Test("on-time figures are held against 99 %", arguments: [(99, 100, true), (98, 100, false), (0, 0, nil)])
    func onTime(_ onTime: Int, _ total: Int, _ meets: Bool?) throws {
        let report = try report(of: [], onTime: OnTimeFigures(onTime: onTime, total: total))
        #expect(report.meetsOnTimeGoal == meets)
    }

    @Test("forecasts at issue are held against the waits")
    func forecasts() throws {
        let forecast = PointForecast(minutes: 10, p80Minutes: 15)
        let score = try report(of: [
            .sample(wait: 14, service: 1, forecast: forecast), .sample(wait: 16, service: 1, forecast: forecast),
            .sample(forecast: forecast),
        ]).total.forecast
        #expect(score?.maeMinutes == 5)
        #expect(score?.biasMinutes == -5)
        #expect(score?.p80Coverage == 0.5)
    }

    @Test("a report is the same after it was written and read")
    func coding() throws {
        var random = RandomRecords(seed: 7)
        let report = try report(
            of: random.make(300),
            previous: [],
            shifts: [CounterShift(clerk: "c1", counter: "1", from: monday8)],
            onTime: OnTimeFigures(onTime: 1, total: 2),
            in: range("2026-11-23", "2026-11-29"),
            asOf: monday8 + 10_080
        )
        let json = try JSONEncoder().encode(report)
        #expect(try JSONDecoder().decode(StatisticsReport.self, from: json) == report)
        let text = try #require(String(data: json, encoding: .utf8))
        #expect(text.contains(#""waitWithinTarget":{"#))
        #expect(text.contains(#""share":"#))
    }
}
