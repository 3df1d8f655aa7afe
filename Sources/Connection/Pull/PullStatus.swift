package import QueueModel

/// How reading the office's software goes.
package struct PullStatus: Hashable, Sendable {
    /// When all that it had was read the last time, since the start.
    package var lastSuccess: Timestamp?
    /// Why the latest try failed; nil where it did not.
    package var failure: PullError?
    package var failedAt: Timestamp?
    /// Tries since the last success.
    package var failures = 0

    package init() {}
}
