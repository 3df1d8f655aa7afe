package import Broadcast
import Synchronization

/// The name of a camera, and of the kiosk that it belongs to: letters, digits and dashes, as the settings have it.
package struct CameraID: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// That of the only camera of an office that names none.
    package static let only = CameraID(rawValue: "main")
}

/// How all cameras of the office are, for every screen.
package final class CameraBoard: Sendable {
    package struct Entry: Sendable, Equatable {
        package let id: CameraID
        package let condition: CameraCondition

        package init(id: CameraID, condition: CameraCondition) {
            self.id = id
            self.condition = condition
        }
    }

    /// All of them, whenever one has changed.
    package let changes = Broadcast<[Entry]>(overflow: .keepsNewest)
    private let content = Mutex<[Entry]>([])

    package init() {}

    /// In the order in which they were first shown.
    package var entries: [Entry] { content.withLock { $0 } }

    func show(_ condition: CameraCondition, of id: CameraID) {
        let updated: [Entry]? = content.withLock { entries in
            let entry = Entry(id: id, condition: condition)
            if let index = entries.firstIndex(where: { $0.id == id }) {
                guard entries[index] != entry else { return nil }
                entries[index] = entry
            } else {
                entries.append(entry)
            }
            return entries
        }
        if let updated { changes.send(updated) }
    }
}
