/// Names one sighting of one watcher; never used again while it runs.
package struct SightingID: Hashable, Sendable, CustomStringConvertible {
    package let value: UInt64

    package init(_ value: UInt64) {
        self.value = value
    }

    package var description: String { "sighting \(value)" }
}
