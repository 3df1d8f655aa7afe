package import Foundation

/// Walks the chain from its first entry and says where it is broken.
package struct AuditCheck: Sendable {
    package enum Fault: Hashable, Sendable {
        /// The entry is not what its hash says.
        case changed(sequence: Int64)
        /// The entry does not follow the one before it: one was left out, or two were swapped.
        case notInPlace(sequence: Int64, expected: Int64)
        /// The entry carries another hash than that of the one before it.
        case unlinked(sequence: Int64)
        /// The chain ends before an entry that the journal tells of, or has another in its place.
        case headMissing(sequence: Int64)
    }

    package private(set) var count: Int64 = 0
    package private(set) var faults: [Fault] = []
    private var head = AuditChain.root
    private let wanted: (sequence: Int64, hash: Data)?
    private var hasMetWanted = false

    /// - Parameter wanted: an entry that must be there, as the journal tells.
    package init(expecting wanted: (sequence: Int64, hash: Data)? = nil) {
        self.wanted = wanted
    }

    /// Takes the next entry as it is stored.
    package mutating func visit(_ entry: AuditEntry) {
        let expected = count + 1
        if entry.sequence != expected {
            faults.append(.notInPlace(sequence: entry.sequence, expected: expected))
        } else if entry.previous != head {
            faults.append(.unlinked(sequence: entry.sequence))
        }
        let hash = AuditChain.hash(of: entry.draft, sequence: entry.sequence, previous: entry.previous)
        if hash != entry.hash { faults.append(.changed(sequence: entry.sequence)) }
        if let wanted, wanted.sequence == entry.sequence, wanted.hash == entry.hash { hasMetWanted = true }
        count = entry.sequence
        head = entry.hash
    }

    /// To be called behind the last entry.
    package mutating func finish() {
        if let wanted, !hasMetWanted { faults.append(.headMissing(sequence: wanted.sequence)) }
    }
}

extension AuditCheck.Fault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .changed(let sequence): "entry \(sequence) was changed"
        case .notInPlace(let sequence, let expected):
            "entry \(expected) is missing or was moved: entry \(sequence) stands in its place"
        case .unlinked(let sequence): "entry \(sequence) does not carry the hash of the entry before it"
        case .headMissing(let sequence): "entry \(sequence) that the journal tells of is not there"
        }
    }
}
