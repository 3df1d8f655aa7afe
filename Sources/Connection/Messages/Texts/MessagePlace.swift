/// A place in a text or a request that is filled in, written `{ticket}`.
package enum MessagePlace: String, Hashable, Sendable, CaseIterable {
    case ticket
    case ahead
    /// One more than are ahead: who comes next has the first.
    case position
    case counter
    case service
    case office
    /// The citizen's number: `+84900000001`, `84900000001` or `0900000001`.
    case number
    case numberDigits = "number.digits"
    case numberLocal = "number.local"
    /// The words themselves.
    case text
    /// What the provider calls words that it knows beforehand.
    case textID = "text.id"
    /// The same with each try.
    case id
    case secret

    /// What the words for people may name.
    package static let ofTexts: Set<MessagePlace> = [.ticket, .ahead, .position, .counter, .service, .office]
    package static let numbers: Set<MessagePlace> = [.number, .numberDigits, .numberLocal]
}
