package import QueueModel

/// A stretch of time when a clerk sat at an open counter.
package struct CounterShift: Hashable, Sendable {
    package let clerk: StaffID
    package let counter: CounterID
    package let from: Timestamp
    /// `nil` while the counter is open.
    package let until: Timestamp?

    package init(clerk: StaffID, counter: CounterID, from: Timestamp, until: Timestamp? = nil) {
        self.clerk = clerk
        self.counter = counter
        self.from = from
        self.until = until
    }

    func milliseconds(at moment: Timestamp) -> Int64 {
        max(0, (until ?? moment).milliseconds(since: from))
    }
}
