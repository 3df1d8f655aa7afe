package import Broadcast
package import FaceMatch
import QueueModel
import Synchronization

/// What the kiosks of an office know together of those with an open ticket: in memory only. Whoever has a number from one
/// of them is shown it at every other.
package final class OpenVisits: Sendable {
    struct Content: Sendable {
        var gallery: VisitGallery
        /// Which ticket is whose of those who are remembered; only as long as the ticket is open.
        var subjectOfTicket: [TicketID: SubjectID] = [:]
        /// The tickets of those who have been asked to be remembered, or forgotten, and have answered.
        var answeredTickets: Set<TicketID> = []

        /// Whose visit anything is known of.
        var tickets: Set<TicketID> {
            Set(gallery.tickets).union(subjectOfTicket.keys).union(answeredTickets)
        }

        mutating func close(_ ticket: TicketID) {
            gallery.forget(ticket)
            subjectOfTicket[ticket] = nil
            answeredTickets.remove(ticket)
        }
    }

    /// Whenever something of it has changed.
    package let changes = Broadcast<Void>(overflow: .keepsNewest)
    /// One newcomer at a time: else two cameras that see the same person would give them two numbers.
    let turnstile = Turnstile()
    private let content: Mutex<Content>

    package init(policy: DecisionPolicy) {
        content = Mutex(Content(gallery: VisitGallery(policy: policy)))
    }

    func read<Value: Sendable>(_ body: (borrowing Content) -> Value) -> Value {
        content.withLock { body($0) }
    }

    func change(_ body: (inout Content) -> Void) {
        content.withLock { body(&$0) }
        changes.send(())
    }
}
