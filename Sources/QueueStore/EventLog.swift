package import QueueModel

/// The append-only log of one office: what happened, in order, for ever.
///
/// Whoever decides on a command appends what follows from it **before** anybody sees it. When somebody else was faster
/// the append is refused with `sequence-conflict` and nothing is written: read on from the last known sequence, decide
/// again.
package protocol EventLog: Sendable {
    /// Makes the events durable, all or none of them.
    ///
    /// - Parameter events: consecutive, the first one following the log's last. None is no work.
    /// - Throws: `sequence-conflict` when they do not follow the log's last event.
    func append(_ events: [RecordedEvent]) async throws(StoreError)

    /// At most `limit` events that come after `sequence`, in order.
    func events(after sequence: Int64, limit: Int) async throws(StoreError) -> [RecordedEvent]

    /// The last `dayOpened` and all that followed: what a restart replays. Empty before the first day.
    func currentDay() async throws(StoreError) -> [RecordedEvent]

    /// The sequence of the `dayOpened` with which the latest `count` days began, or as many as there are; `nil` before the
    /// first day.
    func beginning(ofLatestDays count: Int) async throws(StoreError) -> Int64?

    /// The sequence of the last event; 0 for an empty log.
    func lastSequence() async throws(StoreError) -> Int64
}
