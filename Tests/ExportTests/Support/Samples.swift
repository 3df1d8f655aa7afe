import QueueModel
import Statistics

/// 2026-11-23 08:00 in Viet Nam, a Monday.
let monday8 = Timestamp(milliseconds: 1_795_395_600_000)

/// A ward with two services and a counter whose name begins like a formula.
func sampleOffice() throws(OfficeError) -> Office {
    try Office(
        id: "ward",
        name: LocalizedText(vi: "Phường", en: "Ward"),
        services: [
            Service(
                id: "papers",
                letter: "A",
                name: LocalizedText(vi: "Hộ tịch, chứng thực", en: "Civil status"),
                expectedMinutes: 10
            ),
            Service(id: "land", letter: "B", name: LocalizedText(vi: "Đất đai", en: "Land"), expectedMinutes: 20),
        ],
        counters: [
            Counter(id: "1", name: LocalizedText(vi: "=1+1", en: "=1+1"), services: ["papers", "land"])
        ],
        defaultService: "papers"
    )
}

/// Every third leg still waits, the others were called after 1, 2, 4, 5, … minutes and served for 7.
func sampleRecords(_ count: Int, in office: Office) -> [TicketRecord] {
    (0..<count).map { index in
        let issued = monday8.advanced(byMilliseconds: Int64(index % 400) * 60_000)
        let isWaiting = index % 3 == 0
        let called = issued.advanced(byMilliseconds: Int64(index % 40) * 60_000)
        return TicketRecord(
            ticket: TicketID(rawValue: "secret-ticket-\(index)"),
            day: office.day(at: issued),
            number: TicketNumber(letter: index % 2 == 0 ? "A" : "B", serial: index + 1),
            service: index % 2 == 0 ? "papers" : "land",
            counter: isWaiting ? nil : "1",
            clerk: isWaiting ? nil : "secret-clerk",
            priority: "disabled",
            origin: .camera,
            state: isWaiting ? .waiting : .finished,
            end: isWaiting ? nil : .completed,
            issuedAt: issued,
            calledAt: isWaiting ? nil : called,
            startedAt: isWaiting ? nil : called,
            closedAt: isWaiting ? nil : called.advanced(byMilliseconds: 7 * 60_000),
            rating: isWaiting ? nil : 5
        )
    }
}

func sampleReport(
    of records: [TicketRecord],
    in office: Office,
    previous: [TicketRecord]? = nil,
    shifts: [CounterShift]? = nil
) -> StatisticsReport {
    Statistics.report(
        of: StatisticsInput(
            records: records,
            previous: previous,
            shifts: shifts,
            onTime: OnTimeFigures(onTime: 995, total: 1_000)
        ),
        for: office,
        in: .day(office.day(at: monday8)),
        asOf: monday8.advanced(byMilliseconds: 8 * 3_600_000)
    )
}
