package import Foundation

/// The secret from which the words of a day's visits are made: 256 bits.
package struct VisitKey: Sendable {
    package let bytes: Data

    static let byteCount = 32

    package init?(bytes: Data) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    package static func random() -> VisitKey {
        var generator = SystemRandomNumberGenerator()
        return VisitKey(random: Data((0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }))
    }

    private init(random bytes: Data) {
        self.bytes = bytes
    }
}
