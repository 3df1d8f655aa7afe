internal import Foundation
package import QueueModel

/// An event of the log in the structured JSON form of CloudEvents 1.0
/// (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md).
package struct CloudEvent<Content: Encodable & Sendable>: Encodable, Sendable {
    let specversion = "1.0"
    let id: String
    let source: String
    let type: String
    /// The ticket or counter it is about; missing for the office.
    let subject: String?
    let time: String
    let datacontenttype = "application/json"
    /// Digits of equal length, so that texts sort as the events do (extension `sequence`).
    let sequence: String?
    let data: Content

    func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}

/// What is told of an event: what terminals hear too, and which dossiers its ticket is about.
package struct EventContent: Encodable, Sendable {
    let sequence: Int64
    let at: String
    let event: Event
    let dossiers: [String]
}

extension CloudEvent<EventContent> {
    package init(_ recorded: RecordedEvent, subject: String, dossiers: [String], office: OfficeID) {
        id = "\(office)-\(recorded.sequence)"
        source = "/offices/\(office)"
        type = Self.type(of: recorded.event.kind)
        self.subject = subject.isEmpty ? nil : subject
        time = recorded.at.iso8601
        let digits = String(recorded.sequence)
        sequence = String(repeating: "0", count: max(0, 19 - digits.count)) + digits
        data = EventContent(
            sequence: recorded.sequence,
            at: recorded.at.iso8601,
            event: recorded.event,
            dossiers: dossiers
        )
    }

    /// Such as `vn.facequeue.ticketCalled.v1`.
    static func type(of kind: Event.Kind) -> String { "vn.facequeue.\(kind.rawValue).v1" }
}

/// That somebody tries a webhook.
package struct TestContent: Encodable, Sendable {
    let webhook: String
}

extension CloudEvent<TestContent> {
    init(testing webhook: String, id: String, office: OfficeID, at moment: Timestamp) {
        self.id = "\(office)-test-\(id)"
        source = "/offices/\(office)"
        type = "vn.facequeue.webhookTested.v1"
        subject = nil
        time = moment.iso8601
        sequence = nil
        data = TestContent(webhook: webhook)
    }
}
