import QueueModel

/// What everybody in the hall is told.
struct NoticeDocument: Encodable, Sendable {
    let id: String
    let text: TextDocument
    let until: Nullable<String>

    init(_ notice: Notice) {
        id = notice.id.rawValue
        text = TextDocument(notice.text)
        until = Nullable(notice.until?.iso8601)
    }
}
