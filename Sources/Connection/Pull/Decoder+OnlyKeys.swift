import QueueModel

extension Decoder {
    /// A container in which no other key stands.
    func container<Key: CodingKey & CaseIterable>(
        onlyKeyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        let known = Set(Key.allCases.map(\.stringValue))
        for key in try container(keyedBy: AnyKey.self).allKeys where !known.contains(key.stringValue) {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: codingPath + [key], debugDescription: "unknown key")
            )
        }
        return try container(keyedBy: type)
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer {
    /// A time as ISO 8601 with a zone.
    func moment(_ key: Key) throws -> Timestamp {
        guard let moment = Timestamp(rfc3339: try decode(String.self, forKey: key)) else {
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: self,
                debugDescription: "not ISO 8601 with a zone"
            )
        }
        return moment
    }

    func momentIfPresent(_ key: Key) throws -> Timestamp? {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        return try moment(key)
    }
}

extension DecodingError {
    /// Where it is, as `dossiers.3.dueAt`; empty for the whole.
    var place: String {
        let (context, key): (Context, (any CodingKey)?) =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                (context, nil)
            case .keyNotFound(let key, let context): (context, key)
            @unknown default: (Context(codingPath: [], debugDescription: ""), nil)
            }
        return (context.codingPath + (key.map { [$0] } ?? []))
            .map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
