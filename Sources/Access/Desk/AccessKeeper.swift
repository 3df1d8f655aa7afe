package import Logging

/// Drops sessions that are over, and tells the journal where the audit ends.
package struct AccessKeeper: Sendable {
    private static let interval = Duration.seconds(3_600)

    private let access: AccessDesk
    private let audit: AuditTrail
    private let logger: Logger
    private let clock: any Clock<Duration>

    package init(
        access: AccessDesk,
        audit: AuditTrail,
        logger: Logger,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.access = access
        self.audit = audit
        self.logger = logger
        self.clock = clock
    }

    /// Runs until it is cancelled.
    package func run() async {
        repeat {
            await audit.reportHead()
            do { try await access.dropEnded() } catch {
                logger.error("sessions that are over were not dropped", metadata: ["code": "\(error.code)"])
            }
        } while (try? await clock.sleep(for: Self.interval)) != nil
    }
}
