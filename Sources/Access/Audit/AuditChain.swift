import Crypto
package import Foundation
import QueueModel

/// Each entry carries the hash of the one before, so that none can be changed, left out or swapped unseen.
///
/// Whoever can write the database could make the whole chain anew. That is why the head is written to the journal as
/// well, which somebody else keeps: `kioskd verify --head` holds one against the other. (The scheme is that of
/// B. Schneier, J. Kelsey: Secure Audit Logs to Support Computer Forensics, 1999, without its forward-secure keys.)
package enum AuditChain {
    /// What the first entry carries.
    package static let root = Data(repeating: 0, count: 32)

    /// The entry with its place in the chain.
    package static func entry(_ draft: AuditEntry.Draft, after last: AuditEntry?) -> AuditEntry {
        let sequence = (last?.sequence ?? 0) + 1
        let previous = last?.hash ?? root
        return AuditEntry(
            sequence: sequence,
            draft: draft,
            previous: previous,
            hash: hash(of: draft, sequence: sequence, previous: previous)
        )
    }

    /// SHA-256 over the entry; each field goes in behind its length, so that no two entries give the same bytes.
    package static func hash(of draft: AuditEntry.Draft, sequence: Int64, previous: Data) -> Data {
        var hasher = SHA256()
        hasher.update(data: previous)
        for number in [sequence, draft.at.milliseconds] { hasher.update(number) }
        for text in [draft.actor, draft.role, draft.address, draft.action, draft.target, draft.outcome] {
            hasher.update(Int64(text.utf8.count))
            hasher.update(data: Data(text.utf8))
        }
        return Data(hasher.finalize())
    }
}

extension SHA256 {
    fileprivate mutating func update(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { update(bufferPointer: $0) }
    }
}
