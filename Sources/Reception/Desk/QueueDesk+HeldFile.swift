import Logging
import QueueModel
import QueueStore

/// What outlives a restart while the store cannot be written.
extension QueueDesk {
    /// Goes on with the events that an earlier process could not write.
    func takeOverHeld() async throws(DeskError) {
        held = heldFile?.read() ?? []
        do throws(StoreError) {
            guard let first = held.first else { return keepHeld() }
            let stored = try await log.events(after: first.sequence - 1, limit: .max)
            // The last thing that process did may have been to write them.
            let own = zip(stored, held).prefix { $0 == $1 }.count
            held.removeFirst(own)
            keepHeld()
            guard let next = held.first else { return }
            if stored.count == own, next.follows(state.lastSequence) {
                for event in held { state.evolve(event) }
                draft = state
            } else {
                try await recordAnew()
            }
        } catch {
            throw .notStored(error)
        }
        logger.notice("events that an earlier process could not store go on", metadata: ["count": "\(held.count)"])
    }

    /// Holds these too.
    func hold(also events: [RecordedEvent]) {
        guard !events.isEmpty else { return }
        held += events
        guard heldFileFault == nil else { return keepHeld() }
        keep { file throws(StoreError) in try file.add(events) }
    }

    /// Holds these, and no others.
    func hold(only events: [RecordedEvent]) {
        guard held != events || heldFileFault != nil else { return }
        held = events
        keepHeld()
    }

    private func keepHeld() {
        keep { file throws(StoreError) in try file.replace(with: held) }
    }

    private func keep(_ change: (HeldEventsFile) throws(StoreError) -> Void) {
        guard let heldFile else { return }
        do throws(StoreError) {
            try change(heldFile)
            heldFileFault = nil
        } catch {
            guard heldFileFault != error.code else { return }
            heldFileFault = error.code
            logger.warning(
                "a restart would lose what can't be stored now",
                metadata: ["code": "\(error.code.rawValue)", "detail": "\(error)"]
            )
        }
    }
}
