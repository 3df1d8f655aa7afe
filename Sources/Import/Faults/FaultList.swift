import QueueModel

/// The faults of a file as they are found; of very many the first are kept and the rest are counted.
struct FaultList {
    private(set) var kept: [ImportFault] = []
    private(set) var count = 0

    mutating func add(_ fault: ImportFault) {
        count += 1
        if kept.count < ImportLimits.faults { kept.append(fault) }
    }
}
