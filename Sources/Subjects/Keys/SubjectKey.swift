internal import Crypto
package import Foundation
package import QueueModel

/// The key of one subject: without it nobody opens their record, in no copy of the database. To forget it is to erase
/// all of them.
package struct SubjectKey: Sendable {
    let key: SymmetricKey

    package init() {
        key = SymmetricKey(size: .bits256)
    }

    /// A copy of the key's bytes, which nothing overwrites: for tests.
    package var bytes: Data { key.withUnsafeBytes { Data($0) } }
}

/// A subject's key under a master key.
package struct WrappedSubjectKey: Hashable, Sendable {
    /// Nonce, 32 bytes, tag.
    static let byteCount = 12 + 32 + 16

    package let masterKey: String
    let sealed: Data

    init(masterKey: String, sealed: Data) {
        self.masterKey = masterKey
        self.sealed = sealed
    }

    /// - Throws: `subject-keys-failed`, which can't happen with keys of 256 bits.
    init(_ key: SubjectKey, of subject: SubjectID, under master: MasterKey) throws(SubjectKeyError) {
        defer { Memory.overwriteKeySchedule() }
        let box = key.key.withUnsafeBytes { bytes in
            try? AES.GCM.seal(bytes, using: master.wrapping, authenticating: Self.binding(subject, master.id))
        }
        guard let sealed = box?.combined else { throw SubjectKeyError(.keysFailed, "a key was not sealed") }
        self.init(masterKey: master.id, sealed: sealed)
    }

    /// - Throws: `subject-key-wrong` without the master key; `subject-record-unreadable` if it is not that subject's.
    package func key(of subject: SubjectID, with keys: MasterKeys) throws(SubjectKeyError) -> SubjectKey {
        guard let master = keys[masterKey] else { throw SubjectKeyError(.wrong, "the key \(masterKey) is missing") }
        defer { Memory.overwriteKeySchedule() }
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            var bytes = try? AES.GCM.open(
                box,
                using: master.wrapping,
                authenticating: Self.binding(subject, masterKey)
            )
        else { throw SubjectKeyError(.recordUnreadable, "a subject's key does not open") }
        defer { Memory.wipe(&bytes) }
        return SubjectKey(key: SymmetricKey(data: bytes))
    }

    private static func binding(_ subject: SubjectID, _ masterKey: String) -> Data {
        Data("FaceQueue subject key 1\0\(subject)\0\(masterKey)".utf8)
    }
}

extension SubjectKey {
    fileprivate init(key: SymmetricKey) {
        self.key = key
    }
}
