/// The body of a request. A key that it doesn't have is refused: a misspelt one must not be silently without effect.
protocol RequestDocument: Decodable, SendableMetatype {
    associatedtype Keys: CodingKey & CaseIterable
}

/// Decodes a request document and nothing beside its keys.
struct StrictDocument<Document: RequestDocument>: Decodable {
    let document: Document

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let known = Set(Document.Keys.allCases.map(\.stringValue))
        for key in try decoder.container(keyedBy: AnyKey.self).allKeys where !known.contains(key.stringValue) {
            throw UnknownKey(path: (decoder.codingPath + [key]).dotted)
        }
        document = try Document(from: decoder)
    }
}
