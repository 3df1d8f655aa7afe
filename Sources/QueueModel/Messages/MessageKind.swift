/// What a citizen is told, each at most once for a ticket.
package enum MessageKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Few are ahead.
    case soon
    /// A counter calls.
    case called
}
