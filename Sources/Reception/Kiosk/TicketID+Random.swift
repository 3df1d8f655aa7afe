import Foundation
package import QueueModel

extension TicketID {
    /// A new identity that nobody can guess (UUID version 4).
    package static func random() -> TicketID {
        TicketID(rawValue: UUID().uuidString.lowercased())
    }
}
