import QueueModel
import Statistics

/// Makes the cells of one record; keeps what rows repeat.
struct TicketRow {
    private let labels: OfficeLabels
    private let asOf: Timestamp
    private var clock: OfficeClock

    init(_ office: Office, asOf moment: Timestamp) {
        labels = OfficeLabels(office)
        asOf = moment
        clock = OfficeClock(office)
    }

    mutating func cells(of record: TicketRecord) -> [ExportCell] {
        [
            .day(record.day), .text(record.number.description), .count(record.leg),
            .text(labels.service(record.service)), .text(labels.counter(record.counter)),
            .text(record.state.name.both),
            moment(record.issuedAt), moment(record.queuedAt), moment(record.calledAt), moment(record.startedAt),
            moment(record.closedAt),
            waited(record), served(record), .count(record.recalls), .count(record.transfers),
        ]
    }

    private mutating func moment(_ moment: Timestamp?) -> ExportCell {
        moment.map { .moment(clock.local($0)) } ?? .empty
    }

    private func waited(_ record: TicketRecord) -> ExportCell {
        let minutes = record.waitedMilliseconds(at: asOf).inMinutes
        return record.calledAt == nil ? .atLeastMinutes(minutes) : .minutes(minutes)
    }

    private func served(_ record: TicketRecord) -> ExportCell {
        guard let minutes = record.servedMilliseconds(at: asOf)?.inMinutes else { return .empty }
        return record.end == nil ? .atLeastMinutes(minutes) : .minutes(minutes)
    }
}
