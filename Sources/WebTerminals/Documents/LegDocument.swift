import QueueModel

/// One stretch of serving in a visit that has ended.
struct LegDocument: Encodable, Sendable {
    let service: String
    let counter: Nullable<String>
    let queuedAt: String
    let calledAt: Nullable<String>
    let startedAt: String
    let endedAt: String
    let end: LegEndDocument

    init(_ leg: Leg) {
        service = leg.service.rawValue
        counter = Nullable(leg.counter?.rawValue)
        queuedAt = leg.queuedAt.iso8601
        calledAt = Nullable(leg.calledAt?.iso8601)
        startedAt = leg.startedAt.iso8601
        endedAt = leg.endedAt.iso8601
        end = LegEndDocument(leg.end)
    }
}

/// How it ended.
struct LegEndDocument: Encodable, Sendable {
    let code: String
    let text: TextDocument

    init(_ end: LegEnd) {
        code = end.rawValue
        text = TextDocument(end.name)
    }
}
