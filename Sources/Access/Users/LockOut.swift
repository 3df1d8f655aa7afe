package import QueueModel

/// How long a user is locked out after wrong secrets in a row.
package enum LockOut {
    /// So many in a row are forgiven.
    package static let forgiven = 4
    static let firstMinutes = 1
    static let longestMinutes = 30

    /// When the next try is allowed: a minute after the fifth failure, then twice as long each time, half an hour at
    /// the most. A PIN of six digits stands some fifty guesses a day.
    package static func end(afterFailures failures: Int, at moment: Timestamp) -> Timestamp? {
        guard failures > forgiven else { return nil }
        let doublings = min(failures - forgiven - 1, 10)
        let minutes = min(longestMinutes, firstMinutes << doublings)
        return moment.advanced(byMilliseconds: Int64(minutes) * 60_000)
    }
}
