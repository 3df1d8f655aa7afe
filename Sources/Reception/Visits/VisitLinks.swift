internal import Crypto
internal import Foundation
package import QueueModel
package import QueueStore
internal import Synchronization

/// The unguessable word by which a citizen follows their ticket on a phone.
///
/// It is the first 128 bits of HMAC-SHA-256 (RFC 2104) over the ticket's id, in base64url: the same after a restart, known
/// to nobody who has not seen the kiosk's screen, and kept nowhere. See decision 0011.
package final class VisitLinks: Sendable {
    private let key: SymmetricKey
    private let index = Mutex(Index())

    private static let bytes = 16
    /// Of every word.
    package static let length = 22

    private struct Index {
        var day: ServiceDay?
        /// Tickets of the day that are in the index, in order of issue.
        var count = 0
        var tickets: [String: TicketID] = [:]
    }

    package init(key: VisitKey) {
        self.key = SymmetricKey(data: key.bytes)
    }

    package func token(of ticket: TicketID) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(ticket.rawValue.utf8), using: key)
        return Data(code.prefix(Self.bytes)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Whose word this is of today's tickets.
    package func ticket(of token: String, in state: OfficeState) -> TicketID? {
        guard token.utf8.count == Self.length else { return nil }
        return index.withLock { index in
            if index.day != state.day || index.count > state.tickets.count { index = Index(day: state.day) }
            for ticket in state.tickets[index.count...] { index.tickets[self.token(of: ticket.id)] = ticket.id }
            index.count = state.tickets.count
            return index.tickets[token]
        }
    }
}
