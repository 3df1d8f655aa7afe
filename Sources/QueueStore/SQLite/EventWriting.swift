import GRDB
import QueueModel

/// Writes events and what follows from them, in the transaction it is called in.
enum EventWriting {
    static func append(_ events: [RecordedEvent], office: OfficeID, to db: Database) throws {
        var last = try EventTable.lastSequence(office: office, in: db)
        var tickets = TicketTable(db: db, office: office)
        let counters = CounterTable(db: db, office: office)
        let shifts = ShiftTable(db: db, office: office)
        let outbox = OutboxTable(db: db, office: office)
        let contacts = ContactTable(db: db, office: office)
        for event in events {
            guard event.follows(last) else { throw StoreError.conflict(first: event.sequence, last: last) }
            try EventTable.insert(EventRow(event), office: office, to: db)
            try tickets.apply(event)
            try counters.apply(event)
            try shifts.apply(event)
            try outbox.enter(event)
            try contacts.apply(event)
            last = event.sequence
        }
    }
}
