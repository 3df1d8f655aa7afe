package import QueueModel

/// Events that were given out and that no disk has yet, where the next process finds them.
package struct HeldEventsFile: Sendable {
    private let lines: HeldLines<Line>
    private let office: OfficeID

    package init(path: String, of office: OfficeID) {
        lines = HeldLines(path: path)
        self.office = office
    }

    /// Those that are there, in order. What comes behind one that can't be read, is another office's or does not follow the
    /// one before is left out.
    package func read() -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        for line in lines.read() {
            guard line.office == office, let event = try? line.row.recordedEvent(),
                events.last.map({ event.follows($0.sequence) }) != false
            else { break }
            events.append(event)
        }
        return events
    }

    /// Adds them behind those that are there, all or none.
    package func add(_ events: [RecordedEvent]) throws(StoreError) {
        try lines.add(try lines(of: events))
    }

    /// Puts them in the place of all that are there, at once; none: removes the file.
    package func replace(with events: [RecordedEvent]) throws(StoreError) {
        try lines.replace(with: try lines(of: events))
    }

    private func lines(of events: [RecordedEvent]) throws(StoreError) -> [Line] {
        try events.map { event throws(StoreError) in Line(try EventRow(event), of: office) }
    }
}

private struct Line: Codable, Sendable {
    let office: OfficeID
    let sequence: Int64
    /// Milliseconds since 1970.
    let at: Int64
    let type: String
    let body: String
    let request: String?

    init(_ row: EventRow, of office: OfficeID) {
        self.office = office
        sequence = row.sequence
        at = row.at.milliseconds
        type = row.type
        body = row.body
        request = row.request
    }

    var row: EventRow {
        EventRow(sequence: sequence, at: Timestamp(milliseconds: at), type: type, body: body, request: request)
    }
}
