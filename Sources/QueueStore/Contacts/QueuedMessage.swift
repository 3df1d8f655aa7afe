package import QueueModel

/// A message that is to be sent, or was. It holds neither number nor text: both are put together when it is sent.
package struct QueuedMessage: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case waiting
        case sent
        /// The provider would not take it.
        case refused
        /// The ticket had moved on before it could be sent.
        case late
    }

    package struct Key: Hashable, Sendable {
        package let ticket: TicketID
        package let kind: MessageKind

        package init(ticket: TicketID, kind: MessageKind) {
            self.ticket = ticket
            self.kind = kind
        }
    }

    package let key: Key
    /// Random, and the same with every try: by it a provider can tell a second try from a second message.
    package let id: String
    package let dueAt: Timestamp
    package var state = State.waiting
    package var failures = 0
    package var nextTryAt: Timestamp

    package init(key: Key, id: String, dueAt: Timestamp) {
        self.key = key
        self.id = id
        self.dueAt = dueAt
        nextTryAt = dueAt
    }
}
