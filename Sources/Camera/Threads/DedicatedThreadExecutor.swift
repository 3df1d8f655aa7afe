import Dispatch
import Foundation
import Synchronization

/// Runs an actor on a thread of its own, so that blocking calls don't hold up the shared thread pool.
///
/// The thread starts with the first job. It ends after `stop()`, or when the executor is released, as soon as the jobs
/// that are already there have run. A job that comes later than `stop()` still runs, on a thread that ends after it.
package final class DedicatedThreadExecutor: SerialExecutor {
    private let jobs: JobQueue

    /// - Parameter name: what `top -H` and debuggers show; Linux keeps the first 15 bytes.
    package init(name: String) {
        jobs = JobQueue(threadName: name)
    }

    deinit {
        jobs.stop()
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        jobs.append(UnownedJob(job), for: self)
    }

    package func stop() {
        jobs.stop()
    }
}

/// What the executor and its thread share. The thread holds the executor only while there are jobs for it, whose
/// release therefore ends an idle thread.
private final class JobQueue: Sendable {
    private struct State {
        var waiting: [(job: UnownedJob, executor: DedicatedThreadExecutor)] = []
        var hasThread = false
        var isStopping = false
    }

    private let threadName: String
    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)

    init(threadName: String) {
        self.threadName = threadName
    }

    func append(_ job: UnownedJob, for executor: DedicatedThreadExecutor) {
        // All of it under the lock: once that is open, the job may run and end, and the queue be released with its executor.
        state.withLock { state in
            state.waiting.append((job, executor))
            if state.hasThread == false { startThread() }
            state.hasThread = true
            wake.signal()
        }
    }

    func stop() {
        state.withLock { $0.isStopping = true }
        wake.signal()
    }

    private func startThread() {
        Thread { [self] in
            // Foundation loses a name that is set before its thread has begun. The kernel takes it here, see proc(5).
            try? Data(threadName.utf8).write(to: URL(fileURLWithPath: "/proc/thread-self/comm"))
            runJobs()
        }.start()
    }

    private func runJobs() {
        while true {
            let batch = state.withLock { state in
                defer { state.waiting.removeAll() }
                if state.waiting.isEmpty, state.isStopping { state.hasThread = false }
                return state.hasThread ? state.waiting : nil
            }
            guard let batch else { return }
            for (job, executor) in batch { job.runSynchronously(on: executor.asUnownedSerialExecutor()) }
            if batch.isEmpty { wake.wait() }
        }
    }
}
