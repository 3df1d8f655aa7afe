import QueueModel

/// A part of the log, oldest event first: `GET /api/v1/history`.
struct HistoryDocument: Encodable, Sendable {
    let events: [EventDocument]
    /// The cursor of later events; null where there are none yet.
    let next: Nullable<String>

    init(_ page: Page<RecordedEvent>) {
        events = page.elements.map(EventDocument.init)
        next = Nullable(page.next)
    }
}
