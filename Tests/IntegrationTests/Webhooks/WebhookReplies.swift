/// What the tests read of the daemon's answers about webhooks.
struct WebhookReply: Decodable, Sendable {
    struct Failure: Decodable, Sendable {
        let code: String
        let status: Int?
    }

    let id: String
    let name: String
    let url: String
    let kinds: [String]?
    let state: String
    let waiting: Int
    let dead: Int
    let lastFailure: Failure?
    let previousSecretUntil: String?
    let secret: String?
}

struct WebhookListReply: Decodable, Sendable {
    let webhooks: [WebhookReply]
}

struct DeliveryListReply: Decodable, Sendable {
    struct Delivery: Decodable, Sendable {
        let sequence: Int64
        let kind: String
        let subject: String?
        let state: String
        let attempts: Int
        let lastFailure: WebhookReply.Failure?
    }

    let deliveries: [Delivery]
    let next: String?
}

struct WebhookTestReply: Decodable, Sendable {
    let delivered: Bool
    let status: Int?
    let code: String?
}

extension Terminal {
    func addWebhook(_ receiver: FlakyReceiver, kinds: String = "null") async throws -> WebhookReply {
        try await post("/api/v1/webhooks", body: #"{"name":"Dossiers","url":"\#(receiver.url)","kinds":\#(kinds)}"#)
    }

    func webhook(_ id: String) async throws -> WebhookReply { try await get("/api/v1/webhooks/\(id)") }
}

extension ServerSentEvents {
    /// What each event of the log tells, by its sequence.
    func logData(through sequence: Int64) async throws -> [Int64: String] {
        var data: [Int64: String] = [:]
        for try await event in self where event.name == "message" {
            guard let id = event.id else { continue }
            data[id] = event.data
            if id >= sequence { break }
        }
        return data
    }
}
