import Logging
import QueueStore
import Reception
import ServiceLifecycle
import ServiceManager

/// What the daemon does together with the service manager: it says that it serves and lives, and leaves the faces of
/// those with an open ticket to the next process.
struct Upkeep {
    let signs: LifeSigns
    private let link: ServiceManagerLink
    private let visits: MemoryStore
    private let logger: Logger

    private static let memoryName = "visit-gallery"
    private static let storeInterval = Duration.seconds(5)

    /// Once in a process: the environment tells once of what is left from the process before.
    init(logger: Logger) {
        self.logger = logger
        signs = LifeSigns()
        link = ServiceManagerLink()
        visits = MemoryStore(link: link, name: Self.memoryName)
    }

    /// Gives the attendant what the process before this one knew of those whose ticket is still open.
    func handOver(to attendant: KioskAttendant) async {
        do {
            guard let memory = try await visits.readLeft({ VisitMemory(reading: $0) }) else { return }
            guard let memory else {
                return logger.notice(
                    "visits of another version or model were left out",
                    metadata: code("visits-unreadable")
                )
            }
            let people = await attendant.takeOver(memory)
            logger.notice("visits were taken over from before the restart", metadata: ["people": "\(people)"])
        } catch {
            report(error, "visits from before the restart cannot be read")
        }
    }

    func services(
        for attendant: KioskAttendant,
        watching log: SQLiteEventLog
    ) -> [any ServiceLifecycle.Service] {
        let watchdog = Watchdog(link: link, signs: signs, logger: logger)
        let keeper = VisitKeeper(attendant: attendant) { memory in await keep(memory) }
        return [
            SupportingService(name: "watchdog") { await watchdog.run() },
            SupportingService(name: "visit keeper") { await keeper.run() },
            SupportingService(name: "store watch") { await watch(log) },
        ]
    }

    /// An error is an answer too: only a store that hangs gives none.
    private func watch(_ log: SQLiteEventLog) async {
        repeat {
            _ = try? await log.durability()
            signs.beat(.store)
        } while (try? await ContinuousClock().sleep(for: Self.storeInterval)) != nil
    }

    func tellReady() {
        do { try link.tellReady() } catch { report(error, "the service manager was not told that the daemon serves") }
    }

    func tellStopping() {
        do { try link.tellStopping() } catch { report(error, "the service manager was not told of the end") }
    }

    private func keep(_ memory: VisitMemory) async {
        do {
            try await visits.keep(
                SealedMemory(name: Self.memoryName, size: memory.size) { memory.write(to: $0) }
            )
        } catch {
            report(error, "visits are not kept for a restart")
        }
    }

    private func report(_ error: ServiceManagerError, _ message: Logger.Message) {
        var metadata = code(ServiceManagerError.code)
        metadata["detail"] = "\(error)"
        logger.error(message, metadata: metadata)
    }

    private func code(_ code: String) -> Logger.Metadata { ["code": "\(code)"] }
}
