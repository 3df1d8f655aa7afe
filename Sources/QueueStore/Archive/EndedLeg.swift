import GRDB
import QueueModel
import Statistics

/// A stretch of serving that has ended, as the table `ticket_leg` has it.
struct EndedLeg {
    private let service: ServiceID
    private let counter: CounterID?
    private let clerk: StaffID?
    private let queuedAt: Timestamp
    private let calledAt: Timestamp?
    let startedAt: Timestamp
    private let endedAt: Timestamp
    private let parkedMilliseconds: Int64
    private let recalls: Int
    private let end: LegEnd

    /// A row of `RecordReader.legs`, the ticket's id first.
    init(_ row: Row) throws {
        service = ServiceID(rawValue: row[1])
        counter = (row[2] as String?).map(CounterID.init(rawValue:))
        clerk = (row[3] as String?).map(StaffID.init(rawValue:))
        queuedAt = Timestamp(milliseconds: row[4])
        calledAt = (row[5] as Int64?).map(Timestamp.init(milliseconds:))
        startedAt = Timestamp(milliseconds: row[6])
        endedAt = Timestamp(milliseconds: row[7])
        parkedMilliseconds = row[8]
        recalls = row[9]
        guard let end = LegEnd(rawValue: row[10]) else { throw StoreError.unreadable("outcome", row[10]) }
        self.end = end
    }

    /// What belongs to the visit is `ticket`'s, what belongs to the leg is this one's. A leg that nobody ended has no end.
    func record(_ leg: Int, of ticket: TicketRecord) -> TicketRecord {
        var record = ticket
        record.leg = leg
        record.service = service
        record.counter = counter
        record.clerk = clerk
        record.state = end == .expired ? .expired : .finished
        record.end = end == .expired ? nil : end
        record.queuedAt = queuedAt
        record.calledAt = calledAt
        record.startedAt = startedAt
        record.closedAt = endedAt
        record.parkedMilliseconds = parkedMilliseconds
        record.parkedSince = nil
        record.recalls = recalls
        return record
    }
}
