import Synchronization

/// Where a camera's ``CameraVitals`` can be read at any time, while its supervisor works.
package final class CameraMonitor: Sendable {
    private struct Record {
        var vitals = CameraVitals()
        /// Of the openings that are closed.
        var earlierDrops = DropCounts()
        var lastFrameAt: ContinuousClock.Instant?
        var hasRun = false
    }

    private let record = Mutex(Record())

    package init() {}

    package var vitals: CameraVitals {
        record.withLock { record in
            var vitals = record.vitals
            vitals.lastFrameAge = record.lastFrameAt?.duration(to: .now)
            return vitals
        }
    }

    package func note(_ picture: PictureCondition) {
        record.withLock { $0.vitals.picture = picture }
    }

    /// No camera is configured.
    package func noteAbsence() {
        note(.none)
    }

    func note(_ state: CameraState) {
        record.withLock { record in
            record.vitals.state = state
            guard case .running(let info) = state else { return }
            record.vitals.name = info.name
            record.vitals.identity = info.identity
            if record.hasRun { record.vitals.restarts += 1 }
            record.hasRun = true
        }
    }

    /// - Parameter drops: those of the present opening.
    func note(_ frame: Frame, drops: DropCounts) {
        record.withLock { record in
            record.vitals.frames += 1
            record.vitals.drops = record.earlierDrops + drops
            record.lastFrameAt = frame.receivedAt
        }
    }

    /// Takes the final count of an opening.
    func noteEnd(drops: DropCounts) {
        record.withLock { record in
            record.earlierDrops = record.earlierDrops + drops
            record.vitals.drops = record.earlierDrops
        }
    }
}
