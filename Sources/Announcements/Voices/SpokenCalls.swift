/// The calls that were spoken lately, so that a recall sounds at once; the one that was not asked for longest goes first.
package struct SpokenCalls {
    /// Some eighty calls.
    package static let mostBytes = 16 << 20

    private var calls: [Phrase: [UInt8]] = [:]
    /// Latest last.
    private var order: [Phrase] = []
    package private(set) var bytes = 0

    package mutating func call(_ phrase: Phrase) -> [UInt8]? {
        guard let call = calls[phrase] else { return nil }
        order.removeAll { $0 == phrase }
        order.append(phrase)
        return call
    }

    package init() {}

    package mutating func keep(_ call: [UInt8], of phrase: Phrase) {
        remove(phrase)
        calls[phrase] = call
        order.append(phrase)
        bytes += call.count
        while bytes > Self.mostBytes, let oldest = order.first { remove(oldest) }
    }

    private mutating func remove(_ phrase: Phrase) {
        guard let call = calls.removeValue(forKey: phrase) else { return }
        order.removeAll { $0 == phrase }
        bytes -= call.count
    }
}
