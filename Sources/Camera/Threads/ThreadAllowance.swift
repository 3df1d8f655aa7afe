import Synchronization

/// How many threads a source may have at once: one at work, and a few that hang in a call that never returned.
///
/// A thread inside the kernel can't be ended. Without a bound, a camera whose driver hangs would cost one more with every
/// retry, for weeks.
package final class ThreadAllowance: Sendable {
    /// Kept by whoever owns a thread, for as long as the thread lives.
    final class Permit: Sendable {
        private let allowance: ThreadAllowance

        fileprivate init(_ allowance: ThreadAllowance) {
            self.allowance = allowance
        }

        deinit {
            allowance.taken.subtract(1, ordering: .relaxed)
        }
    }

    private let limit: Int
    private let taken = Atomic<Int>(0)

    package init(limit: Int = 3) {
        self.limit = limit
    }

    /// Threads that live now.
    package var count: Int { taken.load(ordering: .relaxed) }

    /// - Throws: `camera-stalled` when too many threads hang.
    func permit() throws(CameraError) -> Permit {
        guard taken.add(1, ordering: .relaxed).newValue <= limit else {
            taken.subtract(1, ordering: .relaxed)
            throw CameraError(
                .cameraStalled,
                subject: "camera",
                detail: "\(limit) threads hang in calls to its driver; no other one is started"
            )
        }
        return Permit(self)
    }
}
