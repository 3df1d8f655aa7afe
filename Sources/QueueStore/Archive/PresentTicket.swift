import GRDB
import QueueModel
import Statistics

/// A ticket as the table `ticket` has it: its present leg, or the last one when it is closed.
struct PresentTicket {
    let record: TicketRecord

    /// A row of `RecordReader.tickets`.
    init(_ row: Row) throws {
        guard let day = ServiceDay(row[1]) else { throw StoreError.unreadable("day", row[1]) }
        guard let number = TicketNumber(row[2]) else { throw StoreError.unreadable("number", row[2]) }
        guard let origin = TicketOrigin(rawValue: row[7]) else { throw StoreError.unreadable("origin", row[7]) }
        guard let state = TicketState(rawValue: row[8]) else { throw StoreError.unreadable("state", row[8]) }
        func moment(_ column: Int) -> Timestamp? { (row[column] as Int64?).map(Timestamp.init(milliseconds:)) }
        let issuedAt = Timestamp(milliseconds: row[9])
        record = TicketRecord(
            ticket: TicketID(rawValue: row[0]),
            day: day,
            number: number,
            service: ServiceID(rawValue: row[3]),
            counter: (row[4] as String?).map(CounterID.init(rawValue:)),
            clerk: (row[5] as String?).map(StaffID.init(rawValue:)),
            priority: (row[6] as String?).map(PriorityID.init(rawValue:)),
            origin: origin,
            state: state,
            issuedAt: issuedAt,
            queuedAt: moment(10) ?? issuedAt,
            calledAt: moment(11),
            startedAt: moment(12),
            closedAt: moment(13),
            parkedMilliseconds: row[14],
            parkedSince: moment(15),
            recalls: row[16],
            transfers: row[17],
            forecast: Self.forecast(expected: row[18], p80: row[19]),
            rating: row[20]
        )
    }

    /// One record a leg. Transfers and rating go with the last one, the forecast with the first.
    func records(after ended: [EndedLeg]) -> [TicketRecord] {
        var records = ended.enumerated().map { $1.record($0 + 1, of: record) }
        // A leg that has ended is not told a second time as the ticket's present one.
        if record.state != .finished, ended.last?.startedAt != record.startedAt || record.startedAt == nil {
            var present = record
            present.leg = ended.count + 1
            records.append(present)
        }
        for index in records.indices {
            if index > 0 { records[index].forecast = nil }
            guard index < records.count - 1 else { continue }
            records[index].transfers = 0
            records[index].rating = nil
        }
        return records
    }

    private static func forecast(expected: Int64?, p80: Int64?) -> PointForecast? {
        guard let expected, let p80 else { return nil }
        return PointForecast(expectedMilliseconds: expected, p80Milliseconds: p80)
    }
}

extension StoreError {
    /// A value that no version of this program writes.
    static func unreadable(_ column: String, _ value: String) -> StoreError {
        StoreError(.failed, detail: "the column \(column) holds \(value)")
    }
}
