package import Broadcast
package import QueueModel

/// Looks at the queue after each event, and carries what is due to the providers, a few messages at a time.
package struct MessageCourier: Sendable {
    private let desk: MessageDesk
    private let events: Broadcast<RecordedEvent>
    private let clock: any Clock<Duration>

    /// Tries that failed come due with time, not with an event.
    private static let tick = Duration.seconds(1)
    private static let ticksBetweenPurges = 300
    private static let mostAtOnce = 8

    package init(
        desk: MessageDesk,
        events: Broadcast<RecordedEvent>,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.desk = desk
        self.events = events
        self.clock = clock
    }

    /// Runs until it is cancelled.
    package func run() async {
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        await withTaskGroup { group in
            group.addTask { await follow(wake) }
            group.addTask { await tick(wake) }
            group.addTask { await carry(wakes, wake) }
        }
    }

    private func follow(_ wake: AsyncStream<Void>.Continuation) async {
        while !Task.isCancelled {
            let events = events.subscribe()
            // What came before, or was missed because a subscription fell behind.
            wake.yield()
            for await _ in events { wake.yield() }
        }
    }

    private func tick(_ wake: AsyncStream<Void>.Continuation) async {
        var count = 0
        while (try? await clock.sleep(for: Self.tick)) != nil {
            wake.yield()
            count += 1
            if count.isMultiple(of: Self.ticksBetweenPurges) { await desk.purge() }
        }
    }

    private func carry(_ wakes: AsyncStream<Void>, _ wake: AsyncStream<Void>.Continuation) async {
        let free = Places(Self.mostAtOnce)
        await withDiscardingTaskGroup { group in
            for await _ in wakes {
                await desk.queueDue()
                for errand in await desk.takeErrands(upTo: free.count) {
                    free.take()
                    group.addTask {
                        await desk.perform(errand)
                        free.giveBack()
                        wake.yield()
                    }
                }
            }
        }
    }
}
