package import Logging

/// Knows whether the chain is unbroken without walking all of it each time.
///
/// Between two whole walks it looks at the entries that are new, and that the last one it saw is still the same. A change
/// further back is found by the next whole walk: at the start, once a day, or by `kioskd verify`.
package actor AuditWatch {
    private static let interval = Duration.seconds(24 * 3_600)

    private let store: any AccessStore
    private let logger: Logger
    private let clock: any Clock<Duration>
    private var check = AuditCheck()
    private var isBroken = false
    private var walk: Task<Result<AuditCheck, AccessError>, Never>?

    package init(store: any AccessStore, logger: Logger, clock: any Clock<Duration> = ContinuousClock()) {
        self.store = store
        self.logger = logger
        self.clock = clock
    }

    /// Walks the whole chain now and once a day, until it is cancelled.
    package func run() async {
        repeat {
            do { try await walkAnew() } catch {
                logger.error("the audit was not checked", metadata: ["code": "\(error.code)"])
            }
        } while (try? await clock.sleep(for: Self.interval)) != nil
    }

    /// Walks the whole chain.
    package func walkAnew() async throws(AccessError) {
        let walked = try await result(of: begin(from: AuditCheck()))
        take(walked)
        isBroken = !walked.faults.isEmpty
    }

    /// Whether no fault is known, that of an entry since the last look included. Who asks while somebody else looks gets
    /// the same answer.
    package func isSound() async throws(AccessError) -> Bool {
        take(try await result(of: walk ?? begin(from: check)))
        return !isBroken
    }

    private func begin(from start: AuditCheck) -> Task<Result<AuditCheck, AccessError>, Never> {
        let task = Task { [store] in await Self.result(of: start, in: store) }
        walk = task
        return task
    }

    private func result(
        of task: Task<Result<AuditCheck, AccessError>, Never>
    ) async throws(AccessError) -> AuditCheck {
        let result = await task.value
        if walk == task { walk = nil }
        return try result.get()
    }

    /// What was found broken stays so, whatever a look that began before says.
    private func take(_ walked: AuditCheck) {
        check = walked
        guard !isBroken, let fault = walked.faults.first else { return }
        isBroken = true
        logger.error("the audit is broken", metadata: ["code": "audit-broken", "detail": "\(fault)"])
    }

    private static func result(
        of check: AuditCheck,
        in store: any AccessStore
    ) async -> Result<AuditCheck, AccessError> {
        do throws(AccessError) { return .success(try await store.check(check)) } catch { return .failure(error) }
    }
}
