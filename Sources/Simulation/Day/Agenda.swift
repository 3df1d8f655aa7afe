/// What is still to happen, soonest first; what is due at the same moment happens in the order it was noted.
///
/// A binary heap: noting and taking cost O(log n).
package struct Agenda<Happening> {
    private struct Entry {
        let due: Double
        let serial: Int
        let happening: Happening

        func isBefore(_ other: Entry) -> Bool {
            (due, serial) < (other.due, other.serial)
        }
    }

    private var heap: [Entry] = []
    private var noted = 0

    package init() {}

    /// Notes something for `due`, in minutes since midnight.
    package mutating func note(_ happening: Happening, at due: Double) {
        heap.append(Entry(due: due, serial: noted, happening: happening))
        noted += 1
        rise(from: heap.count - 1)
    }

    /// Takes what is due first.
    package mutating func next() -> (due: Double, happening: Happening)? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return (first.due, first.happening)
    }

    private mutating func rise(from start: Int) {
        var child = start
        while child > 0, heap[child].isBefore(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            let children = (2 * parent + 1)..<min(2 * parent + 3, max(2 * parent + 1, heap.count))
            guard let child = children.min(by: { heap[$0].isBefore(heap[$1]) }), heap[child].isBefore(heap[parent])
            else { return }
            heap.swapAt(parent, child)
            parent = child
        }
    }
}
