package import FaceMatch

/// Plays the searches of a plan against the policy, as the kiosk would.
package struct IdentificationTrial: Sendable {
    /// How one search ended.
    struct Search: Sendable {
        let decision: Decision<String>
        let best: Match<String>?
        let duration: Duration
    }

    private let plan: IdentificationPlan
    private let stills: Stills
    private let policy: DecisionPolicy
    private var gallery = Gallery<String>()

    /// Enrols the plan's people: each under one template, fused from their gallery pictures.
    ///
    /// - Throws: `template-invalid` if shots of one person cancel out.
    package init(_ plan: IdentificationPlan, stills: Stills, policy: DecisionPolicy) throws(FaceMatchError) {
        self.plan = plan
        self.stills = stills
        self.policy = policy
        for mate in plan.mates {
            if let template = try stills.fused(mate.gallery) { gallery.insert(template, for: mate.name) }
        }
        for bystander in plan.bystanders {
            if let shot = stills[bystander.picture] { gallery.insert(shot.template, for: bystander.name) }
        }
    }

    /// Looks for everybody once. A mate whose search can't be made, since no face was found, counts as missed.
    package func run() throws(FaceMatchError) -> IdentificationOutcome {
        var outcome = IdentificationOutcome(
            threshold: policy.threshold(galleryTemplates: gallery.count),
            galleryIdentities: gallery.identities,
            galleryTemplates: gallery.count
        )
        for mate in plan.mates {
            let probe = try stills.fused(mate.probe)
            outcome.note(mate: mate.name, probe.map { search($0, spread: stills.spread(mate.probe, around: $0)) })
        }
        for impostor in plan.impostors {
            guard let shot = stills[impostor.picture] else { continue }
            outcome.note(impostor: impostor.name, search(shot.template, spread: 0))
        }
        return outcome
    }

    private func search(_ probe: Template, spread: Float) -> Search {
        let start = ContinuousClock.now
        let matches = gallery.search(probe, limit: 2)
        let decision = policy.decide(matches, galleryTemplates: gallery.count, spread: spread)
        return Search(decision: decision, best: matches.first, duration: .now - start)
    }
}
