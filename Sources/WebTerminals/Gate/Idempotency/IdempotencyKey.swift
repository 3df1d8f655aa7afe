import HTTPTypes

/// The name that a sender gives to a request, so that it can be sent again when no answer came (IETF draft *The
/// Idempotency-Key HTTP Header Field*, version 07).
struct IdempotencyKey: Hashable, Sendable {
    static let field = HTTPField.Name("Idempotency-Key")
    static let lengths = 1...128

    let value: String

    /// The draft writes the key in quotation marks; many senders leave them out.
    ///
    /// - Returns: nil where there is none.
    /// - Throws: `bad-idempotency-key`.
    init?(_ headers: HTTPFields) throws(Problem) {
        guard let field = Self.field, headers.contains(field) else { return nil }
        let values = headers[values: field]
        guard values.count == 1, var text = values.first.map({ $0[...] }) else { throw .badIdempotencyKey }
        if text.count > 2, text.hasPrefix("\""), text.hasSuffix("\"") { text = text.dropFirst().dropLast() }
        guard Self.lengths.contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .badIdempotencyKey
        }
        value = String(text)
    }
}
