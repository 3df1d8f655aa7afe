import QueueModel

/// A text in both languages, as JSON.
struct TextDocument: Encodable, Equatable, Sendable {
    let vi: String
    let en: String

    init(_ text: LocalizedText) {
        vi = text.vi
        en = text.en
    }
}
