/// A room where people wait and counters stand.
package struct Hall: Hashable, Sendable, Codable, Identifiable {
    package let id: HallID
    package let name: LocalizedText

    package init(id: HallID, name: LocalizedText) {
        self.id = id
        self.name = name
    }
}
