package import Logging
import QueueModel

/// Does what is due by the clock: opens each new day, so that yesterday's tickets close and the screens start afresh
/// without a visitor, brings back those who were sent away for a while, and so has the desk try to write what it holds.
package struct DayKeeper: Sendable {
    private static let interval = Duration.seconds(15)

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
            await keep()
        }
    }

    private func keep() async {
        do {
            try await desk.openDay()
            _ = try await desk.perform(.resumeDue)
        } catch {
            logger.error("what is due was not done", metadata: ["code": "\(error.code)"])
        }
    }
}
