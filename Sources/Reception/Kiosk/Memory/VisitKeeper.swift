import Broadcast

/// Hands the visits to whoever keeps them for the next process of the daemon, after every change.
package struct VisitKeeper: Sendable {
    private let attendant: KioskAttendant
    private let keep: @Sendable (VisitMemory) async -> Void

    /// - Parameter keep: puts the memory in the place of what it kept before.
    package init(attendant: KioskAttendant, keep: @escaping @Sendable (VisitMemory) async -> Void) {
        self.attendant = attendant
        self.keep = keep
    }

    /// Runs until it is cancelled. Changes that come while one is being kept are kept together.
    package func run() async {
        let changes = attendant.visits.changes.subscribe()
        await keep(attendant.visitMemory())
        for await _ in changes {
            await keep(attendant.visitMemory())
        }
    }
}
