package import QueueModel

/// What came of a code that was read at a kiosk: a number in any case.
package struct CheckIn: Sendable {
    package let ticket: TicketID
    /// Whether the number was given just now.
    package let isNew: Bool
    package let finding: CodeFinding
    package let matter: CitizenMatter
}
