/// Those who wait for one service: their places in the day's order of issue, lowest first.
///
/// Taking the first costs constant time on average; taking one from the middle moves those behind it, a machine word
/// each.
struct WaitingLine: Sendable {
    private var places: [Int] = []
    /// Places before this index are gone already; they are cleared away when they make up half the array.
    private var head = 0

    private var waiting: ArraySlice<Int> { places[head...] }

    var count: Int { places.count - head }
    var first: Int? { waiting.first }

    /// Adds a place; higher than all others when a ticket is new.
    mutating func insert(_ place: Int) {
        places.insert(place, at: index(of: place))
    }

    mutating func remove(_ place: Int) {
        let index = index(of: place)
        guard index < places.count, places[index] == place else { return }
        if index == head {
            head += 1
            clearAway()
        } else {
            places.remove(at: index)
        }
    }

    /// How many stand before `place`, whether or not it is in the line itself.
    func count(before place: Int) -> Int {
        index(of: place) - head
    }

    /// The first index whose place is not lower than `place`.
    private func index(of place: Int) -> Int {
        var low = head
        var high = places.count
        while low < high {
            let middle = low + (high - low) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func clearAway() {
        guard head > 32, head * 2 > places.count else { return }
        places.removeFirst(head)
        head = 0
    }
}

extension WaitingLine: Sequence {
    func makeIterator() -> ArraySlice<Int>.Iterator {
        waiting.makeIterator()
    }
}

extension WaitingLine: Equatable {
    static func == (left: Self, right: Self) -> Bool {
        left.waiting.elementsEqual(right.waiting)
    }
}
