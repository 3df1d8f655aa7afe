package import QueueModel

/// All that a provider is told.
package struct OutgoingMessage: Sendable {
    package let id: String
    package let kind: MessageKind
    package let number: PhoneNumber
    package let text: String
    /// What the text names, for providers that keep the words themselves.
    package let values: [MessagePlace: String]

    package init(
        id: String,
        kind: MessageKind,
        number: PhoneNumber,
        text: String,
        values: [MessagePlace: String]
    ) {
        self.id = id
        self.kind = kind
        self.number = number
        self.text = text
        self.values = values
    }
}
