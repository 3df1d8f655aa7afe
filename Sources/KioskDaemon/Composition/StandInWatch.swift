import Logging
import QueueStore
import ServiceLifecycle

/// Ends the daemon when the disk takes writes again, so that the next one begins with the database itself and with all that was
/// held: the service manager starts it within a second.
struct StandInWatch: Service {
    let copy: StandIn
    /// Why it stands in.
    let fault: StoreError.Code
    let logger: Logger

    private static let interval = Duration.seconds(5)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await ContinuousClock().sleep(for: Self.interval)) != nil {
                guard await copy.isOver(fault) else { continue }
                return logger.notice("the disk takes writes again: the daemon starts anew")
            }
        }
    }
}
