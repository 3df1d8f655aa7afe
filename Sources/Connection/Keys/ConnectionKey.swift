internal import Crypto
package import Foundation

/// Seals what the connections to other programs keep: webhooks' secrets, citizens' numbers. AES-GCM with 256 bits.
package struct ConnectionKey: Sendable {
    static let byteCount = 32

    private let key: SymmetricKey

    /// - Returns: nil unless there are 32 bytes.
    init?(bytes: Data) {
        guard bytes.count == Self.byteCount else { return nil }
        key = SymmetricKey(data: bytes)
    }

    package static func random() -> ConnectionKey { ConnectionKey(key: SymmetricKey(size: .bits256)) }

    private init(key: SymmetricKey) {
        self.key = key
    }

    /// The key as it stands in its file.
    var text: String { key.withUnsafeBytes { Data($0).base64EncodedString() } }

    /// - Returns: nonce (12 bytes), sealed bytes and tag (16 bytes).
    /// - Throws: `sealed-value-unreadable`, which can't happen with keys of 256 bits.
    package func seal(_ value: Data, for place: SealedPlace) throws(ConnectionKeyError) -> Data {
        guard let sealed = try? AES.GCM.seal(value, using: key, authenticating: place.binding).combined else {
            throw ConnectionKeyError(.valueUnreadable, "a value of \(place.table) was not sealed")
        }
        return sealed
    }

    /// - Throws: `sealed-value-unreadable` for what was sealed for another place or with another key, or was changed.
    package func open(_ sealed: Data, for place: SealedPlace) throws(ConnectionKeyError) -> Data {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let value = try? AES.GCM.open(box, using: key, authenticating: place.binding)
        else { throw ConnectionKeyError(.valueUnreadable, "a value of \(place.table) does not open") }
        return value
    }
}
