internal import Logging
internal import QueueModel
internal import QueueStore

extension WebhookCourier {
    /// So many failures in a row are an outage; fewer are a hiccup.
    private static let outage = 3

    /// Writes down how attempts ended; until that is done, nothing more of their subjects goes.
    func settle(_ round: inout CourierRound) async throws(StoreError) {
        guard !round.unsettled.isEmpty else { return }
        try await outbox.settle(round.unsettled.map(\.outcome))
        let landings = round.unsettled
        round.unsettled = []
        for landing in landings {
            let webhook = landing.outcome.webhook
            round.busy[webhook]?.remove(landing.subject)
            if let until = landing.heldUntil { round.held[webhook] = max(round.held[webhook] ?? until, until) }
        }
        for (webhook, landings) in Dictionary(grouping: landings, by: \.outcome.webhook) {
            try await follow(landings.map(\.outcome), of: webhook, &round)
        }
    }

    /// Notices that a receiver is out, or answers again.
    private func follow(
        _ outcomes: [DeliveryOutcome],
        of webhook: WebhookID,
        _ round: inout CourierRound
    ) async throws(StoreError) {
        let failures = outcomes.compactMap(\.failure)
        let dead = outcomes.count { if case .dead = $0.result { true } else { false } }
        if dead > 0 {
            let metadata: Logger.Metadata = [
                "code": "webhook-dead-letters", "webhook": "\(webhook)", "count": "\(dead)",
            ]
            logger.warning("a webhook was not told of events and is told no more", metadata: metadata)
        }
        let before = round.failures[webhook] ?? 0
        if failures.count < outcomes.count {
            round.failures[webhook] = nil
            guard before >= Self.outage else { return }
            logger.notice("a webhook's receiver answers again", metadata: ["webhook": "\(webhook)"])
            try await outbox.hasten(webhook, to: now().advanced(by: policy.recovery))
        } else if let failure = failures.first(where: \.concernsReceiver) {
            round.failures[webhook] = before + failures.count
            guard before < Self.outage, before + failures.count >= Self.outage else { return }
            logger.warning(
                "a webhook's receiver does not answer as it should",
                metadata: [
                    "code": "webhook-\(failure.code.rawValue)", "webhook": "\(webhook)",
                    "status": "\(failure.status.map(String.init) ?? "none")",
                ]
            )
        }
    }
}

extension DeliveryOutcome {
    fileprivate var failure: DeliveryFailure? {
        switch result {
        case .delivered: nil
        case .failed(let failure, _), .dead(let failure): failure
        }
    }
}
