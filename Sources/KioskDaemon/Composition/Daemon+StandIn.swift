import Logging
import QueueModel
import QueueStore

extension Daemon {
    /// In the folder that the service manager makes in memory; without one nothing can stand in.
    var standIn: StandIn? { runtimeFolder.map { StandIn(for: settings.databasePath, in: $0) } }

    /// The day goes on from memory where the disk takes nothing at all.
    func standInStore(_ ballast: Ballast, because error: StoreError) throws(StoreError) -> Store {
        guard let standIn, StandIn.helps(against: error.code) else { throw error }
        let log: SQLiteEventLog
        do throws(StoreError) {
            log = try standIn.open(office: settings.office.id, at: .now)
        } catch let obstacle {
            logger.error("no copy of the database can stand in for it", metadata: ["detail": "\(obstacle)"])
            throw error
        }
        logger.error(
            "the disk takes nothing: going on from a copy in memory until it does",
            metadata: ["code": "\(error.code.rawValue)", "detail": "\(error.detail)"]
        )
        return Store(log: log, ballast: ballast, highWater: markFile, standIn: (standIn, error))
    }
}
