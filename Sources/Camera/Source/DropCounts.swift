/// Why a picture was seen by nobody.
package enum DropReason: String, Sendable, CaseIterable {
    /// A newer one came before it was taken.
    case superseded
    /// Fewer bytes than a picture has.
    case short
    /// A compressed picture that can't be decoded.
    case corrupt
    /// The driver marked it as broken.
    case marked
}

/// Pictures that nobody saw, by reason.
package struct DropCounts: Sendable, Equatable {
    private var counts: [DropReason: UInt64] = [:]

    package init() {}

    package subscript(reason: DropReason) -> UInt64 { counts[reason] ?? 0 }

    package var total: UInt64 { counts.values.reduce(0, +) }

    package mutating func count(_ reason: DropReason) {
        counts[reason, default: 0] += 1
    }

    package static func + (left: DropCounts, right: DropCounts) -> DropCounts {
        var sum = left
        sum.counts.merge(right.counts, uniquingKeysWith: +)
        return sum
    }
}
