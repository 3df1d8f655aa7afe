/// An action a clerk may still take back.
package struct UndoableAction: Hashable, Sendable {
    /// Of the event.
    package let sequence: Int64
    let at: Timestamp
    /// The ticket as it was before.
    let before: Ticket
}
