import QueueModel
import Statistics

/// Makes the rows of records one by one as they are read.
struct TicketRows<Records: Sequence<TicketRecord> & Sendable>: Sequence, Sendable {
    private let records: Records
    private let office: Office
    private let asOf: Timestamp

    init(_ records: Records, of office: Office, asOf moment: Timestamp) {
        self.records = records
        self.office = office
        asOf = moment
    }

    func makeIterator() -> Iterator {
        Iterator(records: records.makeIterator(), row: TicketRow(office, asOf: asOf))
    }

    struct Iterator: IteratorProtocol {
        fileprivate var records: Records.Iterator
        fileprivate var row: TicketRow

        mutating func next() -> [ExportCell]? {
            records.next().map { row.cells(of: $0) }
        }
    }
}
