/// An action a clerk may still take back.
struct UndoableAction: Hashable, Sendable {
    /// Of the event.
    let sequence: Int64
    let at: Timestamp
    /// The ticket as it was before.
    let before: Ticket
}
