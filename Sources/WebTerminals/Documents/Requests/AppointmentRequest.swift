import Foundation
import QueueModel

/// An appointment in a request: a service, and a time as ISO 8601 with a time zone.
struct AppointmentRequest: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case service, at }

    let appointment: Appointment

    init(from decoder: any Decoder) throws {
        let fields = try StrictDocument<Fields>(from: decoder).document
        guard let at = Timestamp(iso8601: fields.at) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath + [Keys.at], debugDescription: "not ISO 8601 with a time zone")
            )
        }
        appointment = Appointment(service: ServiceID(rawValue: fields.service), at: at)
    }

    private struct Fields: RequestDocument {
        typealias Keys = AppointmentRequest.Keys

        let service: String
        let at: String
    }
}

extension Timestamp {
    /// Reads `2026-11-22T01:02:03Z`, with or without a fraction of the second, or with an offset such as `+07:00`.
    fileprivate init?(iso8601 text: String) {
        let plain = Date.ISO8601FormatStyle()
        let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        guard let date = (try? fractional.parse(text)) ?? (try? plain.parse(text)) else { return nil }
        self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded()))
    }
}
