import Foundation
import QueueModel

extension KeyedDecodingContainer {
    /// A time as ISO 8601 with a time zone.
    func decodeMoment(forKey key: Key) throws -> Timestamp {
        guard let moment = Timestamp(iso8601: try decode(String.self, forKey: key)) else {
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: self,
                debugDescription: "not ISO 8601 with a time zone"
            )
        }
        return moment
    }

    func decodeMomentIfPresent(forKey key: Key) throws -> Timestamp? {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        return try decodeMoment(forKey: key)
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
