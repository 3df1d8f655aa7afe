internal import Synchronization

/// How many more may begin at this moment.
final class Places: Sendable {
    private let left: Mutex<Int>

    init(_ count: Int) {
        left = Mutex(count)
    }

    var count: Int { left.withLock { $0 } }

    func take() { left.withLock { $0 -= 1 } }
    func giveBack() { left.withLock { $0 += 1 } }
}
