extension Decoder {
    /// Decodes a value from its one textual form; throws `DecodingError.dataCorrupted` that names the form `expected`.
    func decodeText<Value: LosslessStringConvertible>(as type: Value.Type, called expected: String) throws -> Value {
        let container = try singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Value(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not \(expected)")
        }
        return value
    }
}
