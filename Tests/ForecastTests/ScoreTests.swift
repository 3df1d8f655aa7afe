import QueueModel
import Testing

@Suite("Yardsticks and scores")
struct ScoreTests {
    @Test("average × position shares the turns among the counters")
    func average() {
        let forecast = Yardstick.averageTimesPosition(position: 6, counters: 3, recentMeanMinutes: 5)
        #expect(forecast.minutes == 10)
        #expect(forecast.p80Minutes > 10)
        #expect(Yardstick.averageTimesPosition(position: 0, counters: 3, recentMeanMinutes: 5).p80Minutes == 0)
    }

    @Test("QL counts the one who asks, unless a counter is idle")
    func queueLength() {
        #expect(Yardstick.queueLength(waiting: 3, counters: 2, idle: false, meanMinutes: 5).minutes == 10)
        #expect(Yardstick.queueLength(waiting: 3, counters: 2, idle: true, meanMinutes: 5).minutes == 0)
    }

    @Test("LES and HOL repeat a wait, and are less sure than QL of the same")
    func history() {
        let les = Yardstick.lastToEnterService(waitedMinutes: 10, counters: 2, meanMinutes: 5)
        let hol = Yardstick.headOfLine(waitedMinutes: 10, counters: 2, meanMinutes: 5)
        let ql = Yardstick.queueLength(waiting: 3, counters: 2, idle: false, meanMinutes: 5)
        #expect(les == hol && les.minutes == ql.minutes)
        let spread = (les.p80Minutes - 10) / (ql.p80Minutes - 10)
        #expect(abs(spread * spread - 2) < 1e-9)
    }

    @Test("no open counter divides nothing by zero")
    func noCounters() {
        #expect(Yardstick.averageTimesPosition(position: 2, counters: 0, recentMeanMinutes: 5).minutes == 10)
    }

    @Test("a score has error, bias and coverage")
    func score() throws {
        var tally = ForecastTally()
        #expect(tally.score == nil)
        tally.add(PointForecast(minutes: 10, p80Minutes: 15), waitedMinutes: 14)
        tally.add(PointForecast(minutes: 10, p80Minutes: 15), waitedMinutes: 4)
        tally.add(PointForecast(minutes: 10, p80Minutes: 15), waitedMinutes: 15)
        tally.add(PointForecast(minutes: 10, p80Minutes: 15), waitedMinutes: 17)
        let score = try #require(tally.score)
        #expect(score.maeMinutes == 5.5)
        #expect(score.biasMinutes == -2.5)
        #expect(score.p80Coverage == 0.75)
    }

    @Test("a record keeps the first call, and says then whether the P80 held")
    func record() {
        var record = ForecastRecord(
            ticket: "a",
            issuedAt: monday8,
            ours: PointForecast(minutes: 10, p80Minutes: 15),
            yardsticks: [.les: PointForecast(minutes: 8, p80Minutes: 9)]
        )
        #expect(record.isWithinP80 == nil)
        record.called(at: monday8 + 15)
        record.called(at: monday8 + 30)
        #expect(record.waitedMinutes == 15)
        #expect(record.isWithinP80 == true)
        #expect(record.forecast(by: .les)?.minutes == 8)
        #expect(record.forecast(by: .hol) == nil)
    }
}
