import Logging
import QueueModel
import QueueStore

/// What is on record of the numbers and events that were given out, beside the log.
extension QueueDesk {
    /// Where more was given out than the log holds, the log goes on behind that.
    func goOnBehindLosses() async throws(DeskError) {
        guard let mark = await highWater?.mark() else { return await raise(to: state.highWaterMark) }
        let last = state.lastSequence
        let receipt = try await perform(.continueAfterLoss(mark))
        guard !receipt.events.isEmpty else { return }
        logger.error(
            "events are lost: numbers go on after those given out",
            metadata: ["code": "\(Self.lossCode)", "after": "\(last)", "through": "\(mark.sequence)"]
        )
        hasLostEvents = mark.sequence > last
    }

    /// A mark that can't be written now is a fault of its own only when the database is lost as well: it stops nothing.
    func raise(to mark: HighWaterMark) async {
        guard let highWater else { return }
        do {
            try await highWater.keep(mark)
            markFault = nil
        } catch {
            guard markFault != error.code else { return }
            markFault = error.code
            logger.warning("the mark of numbers is not kept", metadata: ["code": "\(error.code.rawValue)"])
        }
    }
}
