package import Crypto
internal import Foundation

/// The key that the service manager hands over: it seals the subjects' own keys and decides the renewal transform.
///
/// Neither is the key itself: each follows from it by HKDF (RFC 5869) with a purpose of its own, so that what is known of
/// one says nothing of the other.
package struct MasterKey: Sendable, Hashable {
    package static let byteCount = 32

    /// 16 hexadecimal digits that follow from the key: a wrong key is told from the right one before it touches anything.
    package let id: String
    package let wrapping: SymmetricKey
    private let seed: SymmetricKey

    package init(_ key: SymmetricKey) {
        id = Self.derive("id", byteCount: 8, from: key).withUnsafeBytes { bytes in
            bytes.map { Self.hexadecimal($0) }.joined()
        }
        wrapping = Self.derive("wrapping of subject keys", byteCount: 32, from: key)
        seed = Self.derive("renewal transform", byteCount: 32, from: key)
    }

    /// A new random key, and the text that keeps it.
    package static func random() -> (key: MasterKey, line: String) {
        let key = SymmetricKey(size: .bits256)
        let made = MasterKey(key)
        let text = key.withUnsafeBytes { Data($0).base64EncodedString() }
        return (made, "\(made.id) \(text)")
    }

    /// 64 random bits each, the same for the same key.
    func randomNumbers(count: Int) -> [UInt64] {
        var numbers: [UInt64] = []
        numbers.reserveCapacity(count + 3)
        var block: UInt64 = 0
        while numbers.count < count {
            let code = withUnsafeBytes(of: block.littleEndian) { HMAC<SHA256>.authenticationCode(for: $0, using: seed) }
            code.withUnsafeBytes { bytes in
                for offset in stride(from: 0, to: bytes.count, by: 8) {
                    numbers.append(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
                }
            }
            block += 1
        }
        return numbers
    }

    private static func derive(_ purpose: String, byteCount: Int, from key: SymmetricKey) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key,
            info: Data("FaceQueue subject key 1: \(purpose)".utf8),
            outputByteCount: byteCount
        )
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    package static func == (left: MasterKey, right: MasterKey) -> Bool { left.id == right.id }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
