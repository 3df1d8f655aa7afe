package import QueueModel

/// Why a file was not taken: nothing of it was.
package struct ImportRefusal: Error, Hashable, Sendable {
    /// In the order of their rows; the first ``ImportLimits/faults`` of them, and at least one.
    package let faults: [ImportFault]
    /// Of all faults there are.
    package let count: Int

    init(_ fault: ImportFault) {
        faults = [fault]
        count = 1
    }

    init?(_ list: FaultList) {
        guard !list.kept.isEmpty else { return nil }
        faults = list.kept
        count = list.count
    }
}
