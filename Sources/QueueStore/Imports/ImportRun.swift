package import QueueModel

/// That a file was handed in, and what became of it: all of it was taken, or nothing.
package struct ImportRun: Hashable, Sendable {
    package enum Source: String, Hashable, Sendable, CaseIterable {
        case folder, upload, command
    }

    package let at: Timestamp
    package let source: Source
    package let kind: ImportKind
    /// The file's; empty where an upload gave none.
    package let name: String
    /// Rows that were taken.
    package let rows: Int
    /// The first of them; none of a file that was taken.
    package let faults: [ImportFault]
    /// Of all there were.
    package let faultCount: Int

    package static let keptFaults = 20
    static let longestName = 200

    package init(
        at moment: Timestamp,
        source: Source,
        kind: ImportKind,
        name: String,
        rows: Int = 0,
        faults: [ImportFault] = [],
        faultCount: Int = 0
    ) {
        at = moment
        self.source = source
        self.kind = kind
        self.name = String(name.prefix(Self.longestName))
        self.rows = rows
        self.faults = Array(faults.prefix(Self.keptFaults))
        self.faultCount = faultCount
    }

    package var isRejected: Bool { faultCount > 0 }
}
