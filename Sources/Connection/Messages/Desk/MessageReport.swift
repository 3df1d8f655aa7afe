package import QueueModel

/// What became of one try to send a message: for whoever counts.
package struct MessageReport: Sendable {
    package enum Outcome: String, Sendable, CaseIterable {
        case sent
        case failed
        case refused
        case late
    }

    package let channel: ContactChannel
    package let kind: MessageKind
    package let outcome: Outcome
    /// How long the provider took; nil where it was not asked.
    package let took: Duration?
}
