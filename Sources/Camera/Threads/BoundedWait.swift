import Synchronization

/// Awaits work that may hang in the kernel for ever. Nil once `limit` is over: the work is then left to itself, and its
/// value is lost.
///
/// It doesn't end early when the task is cancelled: what the work holds should be given back first.
func value<Value: Sendable>(
    within limit: Duration,
    of work: @escaping @Sendable () async -> Value
) async -> Value? {
    await withCheckedContinuation { continuation in
        let answer = FirstAnswer(continuation)
        let alarm = Task {
            try? await Task.sleep(for: limit)
            answer.give(nil)
        }
        Task {
            answer.give(await work())
            alarm.cancel()
        }
    }
}

/// A continuation that two may resume, of whom the first counts.
private final class FirstAnswer<Value: Sendable>: Sendable {
    private let continuation: Mutex<CheckedContinuation<Value?, Never>?>

    init(_ continuation: CheckedContinuation<Value?, Never>) {
        self.continuation = Mutex(continuation)
    }

    func give(_ value: Value?) {
        let waiting = continuation.withLock { continuation in
            defer { continuation = nil }
            return continuation
        }
        waiting?.resume(returning: value)
    }
}
