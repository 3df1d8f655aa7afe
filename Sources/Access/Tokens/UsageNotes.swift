import QueueModel
import Synchronization

/// When screens and keys were last used, in the store every five minutes. Where it can't be written nobody is kept out.
final class UsageNotes: Sendable {
    /// How old what is written becomes, in milliseconds.
    private static let resolution: Int64 = 300_000

    private let tried = Mutex<[String: Timestamp]>([:])

    /// - Parameters:
    ///   - id: of the screen or key.
    ///   - noted: what the store knows.
    func note(
        _ id: String,
        noted: Timestamp?,
        at moment: Timestamp,
        write: () async throws(AccessError) -> Void
    ) async {
        let isDue = tried.withLock { tried in
            let last = max(noted ?? .epoch, tried[id] ?? .epoch)
            guard moment.milliseconds(since: last) >= Self.resolution else { return false }
            tried[id] = moment
            return true
        }
        guard isDue else { return }
        // What can't be written is tried again in five minutes.
        try? await write()
    }
}
