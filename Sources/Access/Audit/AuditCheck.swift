package import Foundation

/// Walks the chain from its first entry and says where it is broken. A walk can be gone on with later.
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
        /// The entry that an earlier walk ended with has gone, or another stands in its place.
        case replaced(sequence: Int64)
    }

    /// Further faults say nothing new.
    private static let mostFaults = 1_000

    package private(set) var count: Int64 = 0
    package private(set) var faults: [Fault] = []
    /// The entry that was visited last, as its number and its hash; nil before the first.
    package private(set) var last: (sequence: Int64, hash: Data)?
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
            found(.notInPlace(sequence: entry.sequence, expected: expected))
        } else if entry.previous != last?.hash ?? AuditChain.root {
            found(.unlinked(sequence: entry.sequence))
        }
        let hash = AuditChain.hash(of: entry.draft, sequence: entry.sequence, previous: entry.previous)
        if hash != entry.hash { found(.changed(sequence: entry.sequence)) }
        if let wanted, wanted.sequence == entry.sequence, wanted.hash == entry.hash { hasMetWanted = true }
        count = entry.sequence
        last = (entry.sequence, entry.hash)
    }

    /// To be called before a walk goes on.
    ///
    /// - Parameter hash: of the entry with the number of the ``last`` one as it is stored now; nil if there is none.
    package mutating func resume(at hash: Data?) {
        if let last, hash != last.hash { found(.replaced(sequence: last.sequence)) }
    }

    /// To be called behind the last entry.
    package mutating func finish() {
        if let wanted, !hasMetWanted { found(.headMissing(sequence: wanted.sequence)) }
    }

    private mutating func found(_ fault: Fault) {
        if faults.count < Self.mostFaults { faults.append(fault) }
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
        case .replaced(let sequence): "entry \(sequence) is not what it was at an earlier look"
        }
    }
}
