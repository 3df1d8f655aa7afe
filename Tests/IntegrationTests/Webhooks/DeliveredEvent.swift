import Crypto
import Foundation
import NIOHTTP1
import Testing

/// What a receiver makes of a message; written without any of the daemon's code.
struct DeliveredEvent {
    let sequence: Int64
    let subject: String
    let data: [String: Any]

    /// Reads a message as a careful receiver does: signature, time and form.
    init(_ arrival: FlakyReceiver.Arrival, secret: String) throws {
        let id = try #require(arrival.headers.first(name: "webhook-id"))
        let timestamp = try #require(arrival.headers.first(name: "webhook-timestamp"))
        let signatures = try #require(arrival.headers.first(name: "webhook-signature")).split(separator: " ")
        #expect(try signatures.contains { $0 == "v1," + (try Self.signature(id, timestamp, arrival.body, secret)) })
        #expect(abs(Date().timeIntervalSince1970 - (try #require(Double(timestamp)))) < 300)
        #expect(arrival.headers.first(name: "content-type") == "application/cloudevents+json; charset=utf-8")
        let json = try #require(try JSONSerialization.jsonObject(with: arrival.body) as? [String: Any])
        #expect(json["specversion"] as? String == "1.0" && json["id"] as? String == id)
        data = try #require(json["data"] as? [String: Any])
        sequence = try #require(data["sequence"] as? Int64)
        #expect(id == "\((json["source"] as? String ?? "").split(separator: "/").last ?? "")-\(sequence)")
        subject = json["subject"] as? String ?? ""
        let event = try #require(data["event"] as? [String: Any])
        #expect(json["type"] as? String == "vn.facequeue.\(event["type"] as? String ?? "").v1")
    }

    private static func signature(_ id: String, _ timestamp: String, _ body: Data, _ secret: String) throws -> String {
        let key = try #require(Data(base64Encoded: String(secret.dropFirst("whsec_".count))))
        let content = Data("\(id).\(timestamp).".utf8) + body
        let code = HMAC<SHA256>.authenticationCode(for: content, using: SymmetricKey(data: key))
        return Data(code).base64EncodedString()
    }
}
