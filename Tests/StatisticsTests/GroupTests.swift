import QueueModel
import Statistics
import Testing

@Suite("Groups and clerks")
struct GroupTests {
    @Test("hours are the office's, in the order of the day")
    func hours() throws {
        let report = try report(of: [.sample(at: monday8 + 125), .sample(at: monday8 + -1), .sample(at: monday8)])
        #expect(report[.hour].map(\.id) == ["07", "08", "10"])
    }

    @Test("a ticket issued before midnight and called after it belongs to the day of its number")
    func midnight() throws {
        let beforeMidnight = monday8 + (16 * 60 - 5)
        let report = try report(of: [.sample(at: beforeMidnight, wait: 10, service: 5)], asOf: beforeMidnight + 60)
        #expect(report[.day].map(\.id) == ["2026-11-23"])
        #expect(report[.hour].map(\.id) == ["23"])
        #expect(report.total.waiting.p50?.minutes == 10)
    }

    @Test("a wait across the end of summer time lasts as long as it lasted")
    func summerTime() throws {
        // 2026-10-25 in Berlin: 02:59:59 CEST is followed by 02:00:00 CET, at 01:00 UTC.
        let change = Timestamp(milliseconds: 1_792_890_000_000)
        let records: [TicketRecord] = [
            .sample(at: change + -30, on: day("2026-10-25"), wait: 60, service: 5),
            .sample(at: change + 30, on: day("2026-10-25"), wait: 5, service: 5),
            .sample(at: change + 90, on: day("2026-10-25"), wait: 5, service: 5),
        ]
        let report = try report(
            of: records,
            in: .day(day("2026-10-25")),
            timeZone: "Europe/Berlin",
            asOf: change + 600
        )
        #expect(report.total.waiting.p90?.minutes == 60)
        #expect(report[.hour].map(\.id) == ["02", "03"])
        #expect(report[.hour].first?.figures.counts.legs == 2)
    }

    @Test("services, counters and classes come in the office's order, unknown ones and none last")
    func order() throws {
        let report = try report(of: [
            .sample(of: "gone", priority: "elderly"), .sample(of: "land", counter: "2"),
            .sample(of: "papers", counter: "1", priority: "merit"),
        ])
        #expect(report[.service].map(\.id) == ["papers", "land", "gone"])
        #expect(report[.service].map(\.name.vi) == ["Hộ tịch", "Đất đai", "gone"])
        #expect(report[.counter].map(\.id) == ["1", "2", ""])
        #expect(report[.priority].map(\.id) == ["merit", "elderly", ""])
    }

    @Test("weeks begin on Monday, months on the first")
    func periods() throws {
        let days = ["2026-11-29", "2026-11-30", "2026-12-01"]
        let report = try report(of: days.map { .sample(on: day($0)) }, in: range("2026-11-01", "2026-12-31"))
        #expect(report[.week].map(\.id) == ["2026-11-23", "2026-11-30"])
        #expect(report[.week].map(\.figures.counts.legs) == [1, 2])
        #expect(report[.month].map(\.id) == ["2026-11-01", "2026-12-01"])
        #expect(report[.weekday].map(\.id) == ["monday", "tuesday", "sunday"])
    }

    @Test("hours of the week lead from Monday morning to Sunday night, each with its own people")
    func hoursOfWeek() throws {
        let days = ["2026-11-29", "2026-11-23", "2026-11-30", "2026-11-24"]
        let records = days.enumerated().map { index, text in
            TicketRecord.sample(
                at: monday8 + Double(24 * 60 * [6, 0, 7, 1][index]),
                on: day(text),
                wait: 5,
                service: 1
            )
        }
        let late = TicketRecord.sample(at: monday8 + (15 * 60 + 59), on: day("2026-11-23"))
        let report = try report(of: records + [late], in: range("2026-11-01", "2026-12-31"))
        let groups = report[.hourOfWeek]
        #expect(groups.map(\.id) == ["monday-08", "monday-23", "tuesday-08", "sunday-08"])
        #expect(groups.map(\.figures.counts.legs) == [2, 1, 1, 1])
        #expect(groups.first?.name.vi == "Thứ 2, 8–9 giờ" && groups.first?.name.en == "Monday 08:00–08:59")
        #expect(groups.last?.name.vi == "Chủ nhật, 8–9 giờ")
    }

    @Test("satisfaction is told by how long the wait was")
    func satisfactionByWait() throws {
        let report = try report(of: [
            .sample(wait: 5, service: 1, rating: 5), .sample(wait: 5.1, service: 1, rating: 4),
            .sample(wait: 61, service: 1, rating: 1),
        ])
        #expect(report[.wait].map(\.id) == ["0-5", "5-15", "60-"])
        #expect(report[.wait].map(\.figures.satisfaction.mean) == [5, 4, 1])
    }

    @Test("a clerk's idle time is presence without serving; one who served nobody was idle")
    func workload() throws {
        let clerks = try report(
            of: [
                .sample(wait: 5, service: 20, clerk: "c1"),
                .sample(wait: 30, service: 10, clerk: "c1", end: .transferred),
            ],
            shifts: [
                CounterShift(clerk: "c1", counter: "1", from: monday8, until: monday8 + 40),
                CounterShift(clerk: "c1", counter: "2", from: monday8 + 40),
                CounterShift(clerk: "c2", counter: "1", from: monday8 + 40),
            ],
            asOf: monday8 + 60
        ).clerks
        #expect(clerks?.map(\.clerk) == ["c1", "c2"])
        #expect(clerks?.map(\.workload.servingMinutes) == [30, 0])
        #expect(clerks?.map(\.workload.presentMinutes) == [60, 20])
        #expect(clerks?.map(\.workload.idleMinutes) == [30, 20])
        #expect(clerks?.map(\.workload.utilisation) == [0.5, 0])
    }

    @Test("without shifts nothing is told of clerks")
    func noClerks() throws {
        #expect(try report(of: [.sample(wait: 5, service: 20, clerk: "c1")]).clerks == nil)
    }
}
