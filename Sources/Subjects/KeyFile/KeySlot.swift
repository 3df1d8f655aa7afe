internal import Crypto
internal import Foundation
internal import QueueModel

/// One place of the file of subjects' keys, 128 bytes: subject (16), master key's id (8), sealed key (60), zeros, and the
/// first eight bytes of the SHA-256 of all that.
enum KeySlot {
    static let byteCount = 128
    private static let checkedCount = byteCount - 8

    static let free = Data(count: byteCount)

    /// What a slot holds.
    enum Content: Equatable {
        case key(SubjectID, WrappedSubjectKey)
        case free
        /// Neither: a write that a power cut stopped. It counts as free, and is overwritten before long.
        case torn
    }

    /// - Returns: nil for a subject or a master key whose id is none of ours.
    static func encode(_ key: WrappedSubjectKey, of subject: SubjectID) -> Data? {
        guard let subject = subject.bytes, let master = masterKeyBytes(key.masterKey),
            key.sealed.count == WrappedSubjectKey.byteCount
        else { return nil }
        var slot = Data(subject + master) + key.sealed
        slot.append(Data(count: checkedCount - slot.count))
        return slot + checksum(of: slot)
    }

    static func content(of slot: Data) -> Content {
        let bytes = [UInt8](slot)
        guard bytes.count == byteCount else { return .torn }
        guard bytes.contains(where: { $0 != 0 }) else { return .free }
        guard checksum(of: Data(bytes[..<checkedCount])) == Data(bytes[checkedCount...]) else { return .torn }
        let sealedEnd = 24 + WrappedSubjectKey.byteCount
        return .key(
            SubjectID(bytes: bytes[..<16]),
            WrappedSubjectKey(
                masterKey: SubjectID(bytes: bytes[16..<24]).rawValue,
                sealed: Data(bytes[24..<sealedEnd])
            )
        )
    }

    private static func masterKeyBytes(_ id: String) -> [UInt8]? {
        guard id.utf8.count == 16 else { return nil }
        return SubjectID(rawValue: id + id).bytes.map { Array($0[..<8]) }
    }

    private static func checksum(of bytes: Data) -> Data { Data(SHA256.hash(data: bytes).prefix(8)) }
}
