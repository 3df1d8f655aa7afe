internal import Logging
internal import QueueModel
internal import QueueStore

extension WebhookCourier {
    func attempt(_ delivery: Delivery, for webhook: Webhook) async -> CourierRound.Landing {
        let start = ContinuousClock.now
        let answer: WebhookAnswer
        do {
            let message = try await preparation.message(of: delivery, for: webhook, at: now())
            answer = await sender.send(message, to: webhook.url)
        } catch {
            reportUnprepared(webhook, error)
            answer = .failed(DeliveryFailure(.notPrepared), retryAfter: nil)
        }
        let landing = landing(of: delivery, for: webhook, answer)
        // One that is cut off by the end of the daemon is no attempt.
        if !Task.isCancelled {
            let outcome = landing.outcome.result.name
            onAttempt(WebhookAttempt(webhook: webhook.id, outcome: outcome, duration: .now - start))
        }
        return landing
    }

    /// The end of the daemon keeps everything from being read, and is no fault.
    private func reportUnprepared(_ webhook: Webhook, _ error: any Error) {
        guard !Task.isCancelled else { return }
        logger.error(
            "a delivery can't be prepared",
            metadata: ["code": "webhook-not-prepared", "webhook": "\(webhook.id)", "detail": "\(error)"]
        )
    }

    private func landing(of delivery: Delivery, for webhook: Webhook, _ answer: WebhookAnswer) -> CourierRound.Landing {
        let moment = now()
        switch answer {
        case .taken:
            return .init(delivery, DeliveryOutcome(delivery, at: moment, .delivered))
        case .failed(let failure, let retryAfter):
            let backOff = policy.backOff.delay(after: delivery.attempts + 1, fraction: fraction())
            let until = retryAfter.map { moment.advanced(by: $0) }
            let since = max(delivery.enteredAt, webhook.resumedAt)
            let isOver = moment >= since.advanced(by: policy.givesUpAfter)
            let next = max(moment.advanced(by: backOff), until ?? moment)
            let result = isOver ? DeliveryOutcome.Result.dead(failure) : .failed(failure, next: next)
            return .init(delivery, DeliveryOutcome(delivery, at: moment, result), heldUntil: until)
        }
    }
}

extension DeliveryOutcome.Result {
    fileprivate var name: WebhookAttempt.Outcome {
        switch self {
        case .delivered: .delivered
        case .failed: .failed
        case .dead: .dead
        }
    }
}
