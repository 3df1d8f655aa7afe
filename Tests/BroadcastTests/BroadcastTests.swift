import Broadcast
import Testing

@Suite("A broadcast", .timeLimit(.minutes(5)))
struct BroadcastTests {
    private let complete = Broadcast<Int>(overflow: .endsSubscription(after: 8))
    private let newest = Broadcast<Int>(overflow: .keepsNewest)

    @Test("gives every subscriber every value in order")
    func order() async {
        let subscriptions = (0..<3).map { _ in complete.subscribe() }
        for value in 1...8 { complete.send(value) }
        complete.finish()
        for subscription in subscriptions {
            #expect(await subscription.all() == Array(1...8))
        }
    }

    @Test("gives a subscriber what comes after the subscription only")
    func lateSubscriber() async {
        complete.send(1)
        let subscription = complete.subscribe()
        complete.send(2)
        complete.finish()
        #expect(await subscription.all() == [2])
    }

    @Test("ends the subscription of one that falls behind, after what it still holds, and nobody else's")
    func overflow() async {
        let slow = complete.subscribe()
        var values = complete.subscribe().makeAsyncIterator()
        for value in 1...10 {
            complete.send(value)
            #expect(await values.next() == value)
        }
        #expect(complete.subscriberCount == 1)
        #expect(await slow.all() == Array(1...8))
    }

    @Test("keeps the newest value for one that falls behind")
    func keepsNewest() async {
        let subscription = newest.subscribe()
        for value in 1...10 { newest.send(value) }
        newest.finish()
        #expect(await subscription.all() == [10])
    }

    @Test("finishes every subscription, and later ones at once")
    func finish() async {
        let subscription = complete.subscribe()
        complete.finish()
        complete.send(1)
        #expect(complete.subscriberCount == 0)
        #expect(await subscription.all() == [])
        #expect(await complete.subscribe().all() == [])
        #expect(complete.subscriberCount == 0)
    }

    @Test("finishes its subscriptions when it goes away")
    func goesAway() async {
        var broadcast: Broadcast<Int>? = Broadcast(overflow: .keepsNewest)
        let subscription = broadcast?.subscribe()
        broadcast?.send(1)
        broadcast = nil
        #expect(await subscription?.all() == [1])
    }

    @Test("forgets a subscriber that has dropped its stream")
    func dropped() async {
        do {
            let first = complete.subscribe()
            let second = complete.subscribe()
            #expect(complete.subscriberCount == 2)
            complete.send(1)
            #expect(await first.first { _ in true } == 1)
            #expect(await second.first { _ in true } == 1)
        }
        #expect(await eventually { complete.subscriberCount == 0 })
        complete.send(2)
    }

    @Test("forgets a subscriber whose task is cancelled")
    func cancelled() async {
        let subscription = complete.subscribe()
        let reading = Task { await subscription.all() }
        reading.cancel()
        #expect(await reading.value == [])
        #expect(await eventually { complete.subscriberCount == 0 })
    }

    @Test("is for many senders and subscribers at a time: each sender's values arrive in its order")
    func concurrency() async {
        let broadcast = Broadcast<Value>(overflow: .endsSubscription(after: 4_000))
        let observed = (0..<4).map { _ in broadcast.subscribe() }
        await withTaskGroup { group in
            for sender in 0..<4 {
                group.addTask {
                    for index in 0..<500 { broadcast.send(Value(sender: sender, index: index)) }
                }
                group.addTask {
                    for _ in 0..<200 { _ = broadcast.subscribe() }
                }
            }
        }
        #expect(await eventually { broadcast.subscriberCount == observed.count })
        broadcast.finish()
        for subscription in observed {
            let values = await subscription.all()
            for sender in 0..<4 {
                #expect(values.filter { $0.sender == sender }.map(\.index) == Array(0..<500))
            }
        }
    }

    private struct Value: Sendable {
        let sender: Int
        let index: Int
    }
}

extension AsyncStream {
    /// All elements until the end.
    fileprivate func all() async -> [Element] {
        await reduce(into: []) { $0.append($1) }
    }
}

/// Gives way to other tasks until a condition holds, for half a minute at the most; whether it held in the end.
private func eventually(_ condition: () -> Bool) async -> Bool {
    let deadline = ContinuousClock.now + .seconds(30)
    while !condition(), ContinuousClock.now < deadline { await Task.yield() }
    return condition()
}
