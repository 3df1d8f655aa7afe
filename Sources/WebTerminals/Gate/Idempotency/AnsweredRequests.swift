import HTTPTypes
import NIOCore
import QueueModel
import Synchronization

/// Named requests that are under way, and the answers of those that had an effect.
///
/// In memory only: some answers hold a secret that is shown once. Over a restart the log knows what the queue was told.
final class AnsweredRequests: Sendable {
    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: ByteBuffer
    }

    private struct Entry {
        let content: String
        let since: Timestamp
        /// nil while it is under way.
        var answer: Answer?
    }

    static let kept = 1_000
    static let lifetimeMilliseconds: Int64 = 24 * 3_600_000

    private let entries = Mutex<[String: Entry]>([:])
    private let now: @Sendable () -> Timestamp

    init(now: @escaping @Sendable () -> Timestamp) {
        self.now = now
    }

    /// The answer of the same request before; nil if it is a new one, which then counts as under way.
    ///
    /// - Throws: `request-in-progress`, `idempotency-key-reused`.
    func begin(_ request: RequestKey) throws(Problem) -> Answer? {
        let (answer, problem): (Answer?, Problem?) = entries.withLock { entries in
            let now = now()
            guard let entry = entries[request.name], !Self.isOver(entry, at: now) else {
                entries[request.name] = Entry(content: request.content, since: now)
                return (nil, nil)
            }
            guard entry.content == request.content else { return (nil, .idempotencyKeyReused) }
            guard let answer = entry.answer else { return (nil, .requestInProgress) }
            return (answer, nil)
        }
        if let problem { throw problem }
        return answer
    }

    /// - Parameter answer: nil where the request had no effect: it may be tried again.
    func end(_ request: RequestKey, with answer: Answer?) {
        entries.withLock { entries in
            guard let answer else {
                entries[request.name] = nil
                return
            }
            entries[request.name]?.answer = answer
            Self.drop(from: &entries, at: now())
        }
    }

    private static func isOver(_ entry: Entry, at moment: Timestamp) -> Bool {
        entry.answer != nil && moment.milliseconds - entry.since.milliseconds > lifetimeMilliseconds
    }

    /// The oldest tenth at once, so that not every request has to look for the oldest.
    private static func drop(from entries: inout [String: Entry], at moment: Timestamp) {
        guard entries.count > kept else { return }
        entries = entries.filter { !isOver($0.value, at: moment) }
        guard entries.count > kept else { return }
        let answered = entries.filter { $0.value.answer != nil }.sorted { $0.value.since < $1.value.since }
        for (name, _) in answered.prefix(entries.count - kept * 9 / 10) { entries[name] = nil }
    }
}
