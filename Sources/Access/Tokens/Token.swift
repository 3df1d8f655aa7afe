import Foundation

/// A random word that proves who one is: 256 bits, base64url. It is given away once and never kept.
package struct Token: Hashable, Sendable {
    static let byteCount = 32
    /// Characters of every token.
    static let length = 43

    package let text: String

    /// Takes what a request brought; nil unless it has a token's form.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == Self.length, text.utf8.allSatisfy(Self.isBase64URL) else { return nil }
        self.text = String(text)
    }

    private init(bytes: [UInt8]) {
        text = Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    package static func random() -> Token { Token(bytes: randomBytes(byteCount)) }

    package static func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    private static func isBase64URL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
