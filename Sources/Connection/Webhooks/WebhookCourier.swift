package import Broadcast
package import Logging
package import QueueModel
internal import QueueStore

/// Tells webhooks what the outbox holds for them: each event at least once, those of one ticket or counter in their order,
/// those of different ones side by side.
///
/// Nothing of what is still to be done is in memory only: a process that is killed leaves it in the outbox, and what the
/// receiver had taken without the outbox knowing is sent once more, under the same id.
package struct WebhookCourier: Sendable {
    let preparation: WebhookPreparation
    let sender: any WebhookSender
    let policy: WebhookPolicy
    let logger: Logger
    let now: @Sendable () -> Timestamp
    let fraction: @Sendable () -> Double
    let onAttempt: @Sendable (WebhookAttempt) -> Void
    private let bell: Bell
    private let clock: any Clock<Duration>

    /// How long nothing is looked up when nothing is due and nobody rings.
    private static let idle = Duration.seconds(60)
    /// After the store failed.
    private static let pause = Duration.seconds(5)
    private static let tidying: Int64 = 3_600_000

    var outbox: any Outbox { preparation.outbox }

    /// - Parameters:
    ///   - bell: rung by whoever changes webhooks.
    ///   - fraction: random, 0 to 1, for the back-off.
    package init(
        preparation: WebhookPreparation,
        sender: any WebhookSender,
        policy: WebhookPolicy = WebhookPolicy(),
        bell: Bell,
        logger: Logger,
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Timestamp,
        fraction: @escaping @Sendable () -> Double = { .random(in: 0...1) },
        onAttempt: @escaping @Sendable (WebhookAttempt) -> Void = { _ in }
    ) {
        self.preparation = preparation
        self.sender = sender
        self.policy = policy
        self.bell = bell
        self.logger = logger
        self.clock = clock
        self.now = now
        self.fraction = fraction
        self.onAttempt = onAttempt
    }

    /// Delivers until it is cancelled. What is under way then stays in the outbox.
    ///
    /// - Parameter events: heard, so that a new one is delivered at once.
    package func run(hearing events: Broadcast<RecordedEvent>) async {
        await withDiscardingTaskGroup { group in
            group.addTask {
                // A subscription that a crowd of events has ended begins anew.
                while !Task.isCancelled {
                    let heard = events.subscribe()
                    bell.ring()
                    for await _ in heard { bell.ring() }
                }
            }
            var round = CourierRound()
            let tray = OutcomeTray()
            while !Task.isCancelled {
                let rest = await step(&round, tray, &group)
                await bell.wait(at: rest, clock)
            }
            group.cancelAll()
        }
    }

    /// Settles what has ended and starts what is due; how long there is nothing to do but for rings.
    private func step(
        _ round: inout CourierRound,
        _ tray: OutcomeTray,
        _ group: inout DiscardingTaskGroup
    ) async -> Duration {
        round.unsettled += tray.takeAll()
        do throws(StoreError) {
            try await settle(&round)
            try await tidy(&round)
            var next: Timestamp?
            for webhook in try await outbox.webhooks() where !webhook.isPaused {
                for delivery in try await due(of: webhook, &round, next: &next) {
                    round.busy[webhook.id, default: []].insert(delivery.subject)
                    group.addTask {
                        tray.put(await attempt(delivery, for: webhook))
                        bell.ring()
                    }
                }
            }
            round.note(nil, logger)
            guard let next else { return Self.idle }
            return min(Self.idle, .milliseconds(max(1, next.milliseconds(since: now()))))
        } catch {
            round.note(error, logger)
            return Self.pause
        }
    }

    /// What may start now, as many as there is room for.
    private func due(
        of webhook: Webhook,
        _ round: inout CourierRound,
        next: inout Timestamp?
    ) async throws(StoreError) -> [Delivery] {
        let busy = round.busy[webhook.id] ?? []
        let moment = now()
        if let until = round.held[webhook.id], moment < until, until <= latest(from: moment) {
            next = min(next ?? until, until)
            return []
        }
        round.held[webhook.id] = nil
        var due: [Delivery] = []
        for head in try await outbox.heads(of: webhook.id, limit: policy.width + busy.count + 1) {
            guard !busy.contains(head.subject) else { continue }
            // A clock that was set back must not keep anything for long.
            guard head.dueAt <= moment || head.dueAt > latest(from: moment) else {
                next = min(next ?? head.dueAt, head.dueAt)
                break
            }
            guard busy.count + due.count < policy.width else { break }
            due.append(head)
        }
        return due
    }

    /// When anything that failed now would be tried again at the latest.
    private func latest(from moment: Timestamp) -> Timestamp {
        moment.advanced(by: max(policy.backOff.longest, RetryAfter.longest))
    }

    private func tidy(_ round: inout CourierRound) async throws(StoreError) {
        let moment = now()
        guard abs(moment.milliseconds(since: round.tidiedAt)) >= Self.tidying else { return }
        let limit = moment.advanced(by: .zero - policy.keepsFor)
        let dropped = try await outbox.tidy(enteredBefore: limit, at: moment)
        round.tidiedAt = moment
        guard dropped > 0 else { return }
        logger.warning(
            "deliveries were dropped that nobody has sent again",
            metadata: ["code": "webhook-deliveries-dropped", "count": "\(dropped)"]
        )
    }
}
