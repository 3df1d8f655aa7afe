/// What the tests read of the daemon's answers.
struct TicketReply: Decodable, Sendable, Equatable {
    let id: String
    let number: String
    let durable: Bool
    let service: String
    let state: String
    let origin: String
    let counter: String?
    let recalls: Int
    let ahead: Int?
}

struct TicketListReply: Decodable, Sendable {
    let tickets: [TicketReply]
}

struct QueueReply: Decodable, Sendable {
    struct Counter: Decodable, Sendable {
        let id: String
        let ticket: String?
    }

    let sequence: Int64
    let counters: [Counter]
    let waiting: [TicketReply]
    let attended: [TicketReply]
}

struct CameraReply: Decodable, Sendable, Equatable {
    let id: String
    let state: String
    let code: String?
}

struct KioskReply: Decodable, Sendable {
    struct Remembering: Decodable, Sendable {
        let offered: Bool
        let known: Bool
        let textVersion: String
    }

    let camera: CameraReply
    let cameras: [CameraReply]
    let stage: String
    let ticket: TicketReply?
    let returning: Bool
    let remembering: Remembering
}

struct HealthReply: Decodable, Sendable {
    let status: String
    let camera: CameraReply
    let cameras: [CameraReply]
    let warnings: [String]
}

struct ProblemReply: Decodable, Sendable {
    struct Messages: Decodable, Sendable {
        let vi: String
        let en: String
    }

    let status: Int
    let code: String
    let messages: Messages
}

struct LogEventReply: Decodable, Sendable {
    struct Event: Decodable, Sendable {
        let type: String
        let ticket: String?
        let number: String?
    }

    let sequence: Int64
    let event: Event
}
