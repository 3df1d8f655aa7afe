/// What a new screen shows and an administrator types: eight characters that can't be mixed up, `ABCD-EFGH`.
package struct PairingCode: Hashable, Sendable, CustomStringConvertible {
    /// Without 0, 1, I, O: 32 characters, so that eight are 40 bits.
    static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
    static let length = 8

    private let characters: String

    package static func random() -> PairingCode {
        var generator = SystemRandomNumberGenerator()
        return PairingCode(
            characters: String((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
        )
    }

    private init(characters: String) {
        self.characters = characters
    }

    /// Takes what somebody typed, in either case, with or without the hyphen; nil unless it could be a code.
    package init?(typed text: String) {
        let cleaned = text.uppercased().filter { $0 != "-" && !$0.isWhitespace }
        guard cleaned.count == Self.length, cleaned.allSatisfy(Self.alphabet.contains) else { return nil }
        characters = cleaned
    }

    package var description: String { "\(characters.prefix(4))-\(characters.suffix(4))" }
}
