import QueueModel

/// What is chosen by its id and read by its name.
struct NamedDocument: Encodable, Equatable, Sendable {
    let id: String
    let name: TextDocument

    init(id: String, name: LocalizedText) {
        self.id = id
        self.name = TextDocument(name)
    }
}
