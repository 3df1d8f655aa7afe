import Synchronization

/// Counts what happens when events are appended.
package final class StoreWatch: Sendable {
    private let counts = Mutex<[StoreError.Code: Int]>([:])
    private let onAppend: @Sendable (_ duration: Duration, _ events: Int) -> Void

    /// - Parameter onAppend: told of every append that succeeded.
    package init(onAppend: @escaping @Sendable (_ duration: Duration, _ events: Int) -> Void = { _, _ in }) {
        self.onAppend = onAppend
    }

    /// Appends that failed since the start, by their code.
    package var errors: [StoreError.Code: Int] { counts.withLock { $0 } }

    func succeeded(in duration: Duration, events: Int) {
        onAppend(duration, events)
    }

    func failed(with code: StoreError.Code) {
        counts.withLock { $0[code, default: 0] += 1 }
    }
}
