import GRDB
import QueueModel

/// Reads on in a damaged database where a copy of it ends, as far as that goes.
struct Salvage {
    /// In an unbroken row behind `sequence`, each of a form that can be read.
    private(set) var events: [RecordedEvent] = []

    init(of path: String, after sequence: Int64, office: OfficeID) {
        var configuration = Configuration()
        configuration.readonly = true
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return }
        defer { try? queue.close() }
        events = (try? queue.read { db in Self.read(db, after: sequence, office: office) }) ?? []
    }

    /// What was read before the damage is reached is kept.
    private static func read(_ db: Database, after sequence: Int64, office: OfficeID) -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        var last = sequence
        while let row = try? EventTable.rows(after: last, limit: 1, office: office, in: db).first,
            let event = try? row.recordedEvent(), event.follows(last), event.event.kind.rawValue == row.type,
            event.at >= events.last?.at ?? .epoch
        {
            events.append(event)
            last = event.sequence
        }
        return events
    }
}
