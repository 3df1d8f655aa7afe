import Connection
import Foundation
import QueueModel
import Testing

@Suite("An event as a CloudEvent")
struct CloudEventTests {
    private func json(_ event: Event, subject: String, dossiers: [String] = []) throws -> [String: Any] {
        let recorded = RecordedEvent(sequence: 42, at: Timestamp(milliseconds: 1_795_395_600_123), event: event)
        let bytes = try JSONEncoder().encode(
            CloudEvent(recorded, subject: subject, dossiers: dossiers, office: "ward")
        )
        return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    @Test("tells what terminals hear, and whose it is")
    func content() throws {
        let json = try json(.ticketCalled(ticket: "t1", counter: "1"), subject: "t1", dossiers: ["H29-1"])
        #expect(json["specversion"] as? String == "1.0")
        #expect(json["id"] as? String == "ward-42")
        #expect(json["source"] as? String == "/offices/ward")
        #expect(json["type"] as? String == "vn.facequeue.ticketCalled.v1")
        #expect(json["subject"] as? String == "t1")
        #expect(json["time"] as? String == "2026-11-23T01:00:00.123Z")
        #expect(json["datacontenttype"] as? String == "application/json")
        #expect(json["sequence"] as? String == "0000000000000000042")
        let data = try #require(json["data"] as? [String: Any])
        #expect(data["sequence"] as? Int == 42 && data["at"] as? String == json["time"] as? String)
        #expect(data["dossiers"] as? [String] == ["H29-1"])
        let event = try #require(data["event"] as? [String: Any])
        #expect(event["type"] as? String == "ticketCalled" && event["counter"] as? String == "1")
    }

    @Test("of the office has no subject")
    func office() throws {
        #expect(try json(.eventsLost(after: 40), subject: "")["subject"] == nil)
    }
}
