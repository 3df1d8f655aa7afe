package import FaceMatch
package import QueueModel

/// The faces of those with an open ticket: in memory only, and only as long as the ticket is open.
///
/// It makes issuing idempotent: who walks past the camera again is shown the ticket they have.
package struct VisitGallery: Sendable {
    /// Templates kept of one person at the most.
    package static let templatesPerTicket = 4

    private var gallery = Gallery<TicketID>()
    private var templateCounts: [TicketID: Int] = [:]
    private let policy: DecisionPolicy

    package init(policy: DecisionPolicy) {
        self.policy = policy
    }

    /// People in the gallery.
    package var count: Int { templateCounts.count }

    /// Whose faces are in the gallery, in no order.
    package var tickets: [TicketID] { Array(templateCounts.keys) }

    /// Whose template this is, by the policy for a gallery of this size.
    ///
    /// - Parameter spread: that of the probe's shots, see `ShotSpread`.
    package func identify(_ probe: Template, spread: Float = 0) -> Decision<TicketID> {
        policy.decide(gallery.search(probe, limit: 2), galleryTemplates: gallery.count, spread: spread)
    }

    /// Adds a template, unless there are enough of this person already.
    package mutating func remember(_ template: Template, for ticket: TicketID) {
        guard templateCounts[ticket, default: 0] < Self.templatesPerTicket else { return }
        gallery.insert(template, for: ticket)
        templateCounts[ticket, default: 0] += 1
    }

    package mutating func forget(_ ticket: TicketID) {
        gallery.remove(ticket)
        templateCounts[ticket] = nil
    }
}
