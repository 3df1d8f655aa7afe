import Connection
import QueueModel

/// How messages to citizens do: `GET /api/v1/messages`. Counts are since the daemon's start.
struct MessagesDocument: Encodable, Sendable {
    struct Provider: Encodable, Sendable {
        let channel: String
        let host: String
        /// False while one try after another fails.
        let working: Bool
        let sent: Int
        /// Given up: refused by the provider, or too late.
        let dropped: Int
        let waiting: Int
        let lastSentAt: Nullable<String>
        let lastFault: Nullable<Fault>
    }

    struct Fault: Encodable, Sendable {
        let code: String
        let detail: String
        let at: String
    }

    let fewAhead: Nullable<Int>
    let providers: [Provider]

    init(of messages: MessageDesk?) async {
        fewAhead = Nullable(messages?.fewAhead)
        providers = await messages?.providers.map(Provider.init) ?? []
    }
}

extension MessagesDocument.Provider {
    init(_ vitals: ProviderVitals) {
        channel = vitals.channel.rawValue
        host = vitals.host
        working = !vitals.isFailing
        sent = vitals.sent
        dropped = vitals.dropped
        waiting = vitals.waiting
        lastSentAt = Nullable(vitals.lastSentAt?.iso8601)
        lastFault = Nullable(
            vitals.lastFault.flatMap { fault in
                vitals.lastFaultAt.map {
                    MessagesDocument.Fault(code: fault.code.rawValue, detail: fault.detail, at: $0.iso8601)
                }
            }
        )
    }
}
