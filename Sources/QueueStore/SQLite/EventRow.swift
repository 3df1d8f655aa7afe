import Foundation
import QueueModel

/// A row of the table `event`, the event itself as JSON.
struct EventRow: Sendable {
    let sequence: Int64
    let at: Timestamp
    let type: String
    let body: String
    /// A ``RequestKey``.
    let request: String?

    init(sequence: Int64, at: Timestamp, type: String, body: String, request: String? = nil) {
        self.sequence = sequence
        self.at = at
        self.type = type
        self.body = body
        self.request = request
    }

    init(_ recorded: RecordedEvent) throws(StoreError) {
        do {
            let body = try recorded.event.plainJSON ?? Self.json(of: recorded.event)
            self.init(
                sequence: recorded.sequence,
                at: recorded.at,
                type: recorded.event.kind.rawValue,
                body: body,
                request: recorded.request?.description
            )
        } catch {
            throw StoreError(.failed, detail: "event \(recorded.sequence) cannot be written as JSON: \(error)")
        }
    }

    private static func json(of event: Event) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try String(decoding: encoder.encode(event), as: UTF8.self)
    }

    func recordedEvent() throws(StoreError) -> RecordedEvent {
        do {
            let plain = PlainObject(body).flatMap(Event.init(plain:))
            let event = try plain ?? JSONDecoder().decode(Event.self, from: Data(body.utf8))
            return RecordedEvent(sequence: sequence, at: at, event: event, request: request.flatMap(RequestKey.init))
        } catch {
            throw StoreError(.eventUnreadable, detail: "event \(sequence) of type \(type) cannot be read: \(error)")
        }
    }
}
