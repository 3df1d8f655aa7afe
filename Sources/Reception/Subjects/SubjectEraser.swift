package import QueueModel
package import QueueStore
package import Subjects

/// Forgets somebody, in an order that leaves nothing that opens: first the key is overwritten, then the record is deleted,
/// then what was deleted is removed from the store's files. Stopped in between, the next start goes on (`unreadable`).
package struct SubjectEraser: Sendable {
    private let store: any SubjectStore
    private let keys: SubjectKeyFile
    private let now: @Sendable () -> Timestamp

    package init(store: any SubjectStore, keys: SubjectKeyFile, now: @escaping @Sendable () -> Timestamp) {
        self.store = store
        self.keys = keys
        self.now = now
    }

    /// - Returns: the erasure that holds, which may be an earlier one; nil for an unknown subject.
    package func erase(_ subject: SubjectID, cause: Erasure.Cause) async throws(SubjectDeskError) -> Erasure? {
        do throws(SubjectKeyError) {
            try keys.erase(subject)
        } catch {
            throw .keys(error)
        }
        do throws(StoreError) {
            return try await store.erase(subject, as: Erasure(receipt: Self.receipt(), at: now(), cause: cause))
        } catch {
            throw .notStored(error)
        }
    }

    /// 60 random bits in digits and letters that nobody mistakes for each other (Crockford's Base32).
    private static func receipt() -> String {
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let groups = (0..<3).map { _ in
            String((0..<4).map { _ in alphabet[Int.random(in: alphabet.indices)] })
        }
        return groups.joined(separator: "-")
    }
}
