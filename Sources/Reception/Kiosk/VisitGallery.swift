package import FaceMatch
package import QueueModel

/// The faces of those with an open ticket: in memory only, and only as long as the ticket is open.
///
/// It makes issuing idempotent: who walks past the camera again is shown the ticket they have.
package struct VisitGallery: Sendable {
    private var gallery = Gallery<TicketID>()
    private var templates: [TicketID: TemplateSet] = [:]
    private let policy: DecisionPolicy

    package init(policy: DecisionPolicy) {
        self.policy = policy
    }

    /// People in the gallery.
    package var count: Int { templates.count }

    /// Whose faces are in the gallery, in no order.
    package var tickets: [TicketID] { Array(templates.keys) }

    /// Whose template this is, by the policy for a gallery of this size.
    ///
    /// - Parameter spread: that of the probe's shots, see `ShotSpread`.
    package func identify(_ probe: Template, spread: Float = 0) -> Decision<TicketID> {
        policy.decide(gallery.search(probe, limit: 2), galleryTemplates: gallery.count, spread: spread)
    }

    /// Takes the template of the sighting that got the ticket, and in its place the settled one of the same sighting if
    /// that is clearly the same face.
    ///
    /// - Parameter spread: that of the template's shots.
    package mutating func remember(_ template: KeptTemplate, for ticket: TicketID, spread: Float = 0) {
        guard var known = templates[ticket] else { return hold(TemplateSet(enrolling: template), for: ticket) }
        if known.settle(on: template, threshold: threshold(spread)) { hold(known, for: ticket) }
    }

    /// Learns the template of a later sighting, if it is known as the ticket's owner with room to spare.
    ///
    /// - Parameters:
    ///   - template: of somebody who is live.
    ///   - spread: that of the template's shots.
    package mutating func learn(_ template: KeptTemplate, for ticket: TicketID, spread: Float = 0) {
        guard var known = templates[ticket],
            case .known(ticket, _) = identify(template.template, spread: spread),
            known.learn(template, threshold: threshold(spread))
        else { return }
        hold(known, for: ticket)
    }

    /// Those of a ticket's owner that may be kept beyond the visit; the enrolled one first.
    package func templatesToRemember(of ticket: TicketID) -> [KeptTemplate] {
        templates[ticket]?.all.filter(\.isFitToRemember) ?? []
    }

    /// All that is held of a ticket's owner.
    package func templates(of ticket: TicketID) -> TemplateSet? { templates[ticket] }

    /// Holds what was held before a restart.
    package mutating func takeOver(_ set: TemplateSet, for ticket: TicketID) {
        hold(set, for: ticket)
    }

    package mutating func forget(_ ticket: TicketID) {
        gallery.remove(ticket)
        templates[ticket] = nil
    }

    private func threshold(_ spread: Float) -> Float {
        policy.threshold(galleryTemplates: gallery.count, spread: spread)
    }

    private mutating func hold(_ set: TemplateSet, for ticket: TicketID) {
        gallery.remove(ticket)
        for kept in set.all { gallery.insert(kept.template, for: ticket) }
        templates[ticket] = set
    }
}
