import AsyncHTTPClient
import Foundation
import NIOCore

/// One event as a browser's EventSource would hand it to a page.
struct ReceivedEvent: Sendable {
    var id: Int64?
    var name = "message"
    var data = ""

    func decode<Document: Decodable>(as type: Document.Type = Document.self) throws -> Document {
        try JSONDecoder().decode(type, from: Data(data.utf8))
    }
}

/// Reads a `text/event-stream` as the HTML standard says.
struct ServerSentEvents: AsyncSequence {
    let body: HTTPClientResponse.Body

    struct AsyncIterator: AsyncIteratorProtocol {
        var chunks: HTTPClientResponse.Body.AsyncIterator
        var pending = ""

        mutating func next() async throws -> ReceivedEvent? {
            while true {
                while let end = pending.range(of: "\n\n") {
                    let block = pending[..<end.lowerBound]
                    pending = String(pending[end.upperBound...])
                    if let event = Self.event(of: block) { return event }
                }
                guard let chunk = try await chunks.next() else { return nil }
                pending += String(buffer: chunk)
            }
        }

        private static func event(of block: Substring) -> ReceivedEvent? {
            var event = ReceivedEvent()
            for line in block.split(separator: "\n") {
                let parts = line.split(separator: ":", maxSplits: 1)
                guard parts.count == 2 else { continue }
                let value = parts[1].drop { $0 == " " }
                switch parts[0] {
                case "id": event.id = Int64(value)
                case "event": event.name = String(value)
                case "data": event.data += value
                default: break
                }
            }
            return event.data.isEmpty ? nil : event
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: body.makeAsyncIterator())
    }

    /// Reads until the kiosk shows what is wanted.
    func firstKiosk(where isWanted: (KioskReply) -> Bool) async throws -> KioskReply? {
        for try await event in self where event.name == "kiosk" {
            let kiosk = try event.decode(as: KioskReply.self)
            if isWanted(kiosk) { return kiosk }
        }
        return nil
    }

    /// Reads log events until one has the sequence.
    func logEvents(through sequence: Int64) async throws -> [LogEventReply] {
        var events: [LogEventReply] = []
        for try await event in self where event.name == "message" {
            let logged = try event.decode(as: LogEventReply.self)
            events.append(logged)
            if logged.sequence >= sequence { break }
        }
        return events
    }
}
