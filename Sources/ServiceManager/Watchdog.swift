package import Logging

/// Tells the service manager that the daemon lives, as long as each of its parts does: a daemon that hangs is restarted.
package struct Watchdog: Sendable {
    /// Stands in the journal when a part gives no sign.
    package static let code = "part-silent"

    private let link: ServiceManagerLink
    private let signs: LifeSigns
    private let logger: Logger
    private let clock: any Clock<Duration>

    package init(
        link: ServiceManagerLink,
        signs: LifeSigns,
        logger: Logger,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.link = link
        self.signs = signs
        self.logger = logger
        self.clock = clock
    }

    /// Runs until it is cancelled; at once where the manager does not watch.
    ///
    /// It feeds four times as often as it must, and asks for a sign within two thirds of the manager's time: a silence is
    /// in the journal before the manager acts.
    package func run() async {
        guard let limit = link.watchdogLimit else { return }
        var reported: [LifeSigns.Part] = []
        repeat {
            let silent = signs.silent(for: limit * 2 / 3)
            if silent != reported { report(silent) }
            reported = silent
            guard silent.isEmpty else { continue }
            do { try link.feedWatchdog() } catch {
                logger.error(
                    "the watchdog was not fed",
                    metadata: ["code": "\(ServiceManagerError.code)", "detail": "\(error)"]
                )
            }
        } while (try? await clock.sleep(for: limit / 4)) != nil
    }

    private func report(_ silent: [LifeSigns.Part]) {
        guard !silent.isEmpty else { return logger.notice("all parts give signs of life again") }
        logger.critical(
            "a part of the daemon hangs: without a sign the service manager restarts it",
            metadata: ["code": "\(Self.code)", "parts": "\(silent.map(\.rawValue).joined(separator: " "))"]
        )
    }
}
