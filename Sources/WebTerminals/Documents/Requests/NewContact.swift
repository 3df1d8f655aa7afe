import QueueModel

/// The body of `PUT …/contact`: where the ticket's holder wants to be told, and that they agreed to it.
struct NewContact: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case number, channel, language, agreed }

    /// As they wrote it.
    let number: String
    let channel: ContactChannel
    let language: Consent.Language
    let agreed: Bool
}
