/// A desk that serves some of the office's services.
package struct Counter: Hashable, Sendable, Codable, Identifiable {
    package let id: CounterID
    package let name: LocalizedText
    package let services: [ServiceID]

    package init(id: CounterID, name: LocalizedText, services: [ServiceID]) {
        self.id = id
        self.name = name
        self.services = services
    }
}
