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
    /// By the reason's place.
    private var counts = SIMD4<UInt64>()

    package init() {}

    package subscript(reason: DropReason) -> UInt64 { counts[reason.place] }

    package var total: UInt64 { counts.wrappedSum() }

    package mutating func count(_ reason: DropReason) {
        counts[reason.place] += 1
    }

    package static func + (left: DropCounts, right: DropCounts) -> DropCounts {
        var sum = left
        sum.counts &+= right.counts
        return sum
    }
}

extension DropReason {
    fileprivate var place: Int {
        switch self {
        case .superseded: 0
        case .short: 1
        case .corrupt: 2
        case .marked: 3
        }
    }
}
