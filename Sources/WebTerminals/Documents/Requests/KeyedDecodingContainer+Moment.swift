import QueueModel

extension KeyedDecodingContainer {
    /// A time as ISO 8601 with a time zone.
    func decodeMoment(forKey key: Key) throws -> Timestamp {
        guard let moment = Timestamp(rfc3339: try decode(String.self, forKey: key)) else {
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: self,
                debugDescription: "not RFC 3339"
            )
        }
        return moment
    }

    func decodeMomentIfPresent(forKey key: Key) throws -> Timestamp? {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        return try decodeMoment(forKey: key)
    }
}
