import QueueModel

/// A waiting time as it is shown: a range of minutes.
struct WaitDocument: Encodable, Sendable {
    let fromMinutes: Int
    let toMinutes: Int

    init(_ estimate: WaitEstimate) {
        fromMinutes = estimate.fromMinutes
        toMinutes = estimate.toMinutes
    }
}
