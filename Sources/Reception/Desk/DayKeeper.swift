package import Logging

/// Opens each new day on time, so that yesterday's tickets close and the screens start afresh without a visitor.
package struct DayKeeper: Sendable {
    private static let interval = Duration.seconds(30)

    private let desk: QueueDesk
    private let logger: Logger
    private let clock: any Clock<Duration>

    package init(desk: QueueDesk, logger: Logger, clock: any Clock<Duration> = ContinuousClock()) {
        self.desk = desk
        self.logger = logger
        self.clock = clock
    }

    /// Runs until it is cancelled.
    package func run() async {
        while (try? await clock.sleep(for: Self.interval)) != nil {
            await openDay()
        }
    }

    private func openDay() async {
        do {
            try await desk.openDay()
        } catch {
            logger.error("new day not opened", metadata: ["code": "\(error.code)"])
        }
    }
}
