/// Somebody who joins the line at a known time: back from a time aside, or for the next service of a visit.
package struct Return: Hashable, Sendable {
    /// From now.
    package let minute: Double
    package let entry: WaitingEntry

    package init(minute: Double, entry: WaitingEntry) {
        self.minute = minute
        self.entry = entry
    }
}
