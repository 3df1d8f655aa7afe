import QueueModel

/// The body of `PUT /api/v1/office`: what `GET` answers, changed. Its `source` is not looked at.
struct ReplacedOffice: Decodable {
    let office: Office

    init(from decoder: any Decoder) throws {
        if let stranger = Self.keys.firstStranger(in: try JSONTree(from: decoder)) {
            throw UnknownKey(path: stranger)
        }
        office = try Office(from: decoder)
    }

    private static let session = KnownKeys.object(["from": .value, "until": .value])
    private static let text = KnownKeys.object(["vi": .value, "en": .value])

    private static let keys = KnownKeys.object([
        "id": .value, "name": text, "timeZone": .value, "defaultService": .value, "source": .value,
        "services": .list(of: service), "counters": .list(of: counter),
        "hours": .object(["sessions": .map(to: .list(of: session)), "holidays": .list(of: .value)]),
        "halls": .list(of: .object(["id": .value, "name": text])),
        "staff": .list(of: .value),
        "priorityClasses": .list(of: .object(["id": .value, "name": text, "rank": .value, "fromAge": .value])),
        "routing": .list(of: .object(["code": .value, "service": .value, "dossiers": .value])),
        "rules": rules,
        "notices": .list(of: .object(["id": .value, "text": text, "until": .value])),
    ])

    private static let service = KnownKeys.object([
        "id": .value, "letter": .value, "name": text, "expectedMinutes": .value, "targetWaitMinutes": .value,
        "isOpen": .value,
    ])

    private static let counter = KnownKeys.object([
        "id": .value, "name": text, "services": .list(of: .value), "preferred": .list(of: .value), "hall": .value,
        "breaks": .list(of: session),
    ])

    private static let rules = KnownKeys.object([
        "overtakingBound": .value, "maximumWaitMinutes": .value, "noShowRecalls": .value, "noShowSeconds": .value,
        "undoSeconds": .value, "appointmentEarlyMinutes": .value, "appointmentLateMinutes": .value,
    ])
}
