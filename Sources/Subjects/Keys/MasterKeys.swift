/// The master key in use, and those from before that records may still need.
package struct MasterKeys: Sendable, Equatable {
    package let current: MasterKey
    package let previous: [MasterKey]

    package init(current: MasterKey, previous: [MasterKey] = []) {
        self.current = current
        self.previous = previous
    }

    package var all: [MasterKey] { [current] + previous }

    package subscript(_ id: String) -> MasterKey? { all.first { $0.id == id } }
}
