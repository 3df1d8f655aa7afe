import QueueModel
package import QueueStore

/// Whoever knows what has changed in the office's software.
package protocol PullSource: Sendable {
    /// - Parameter mark: how far it was read; nil for the beginning.
    func answer(after mark: PullMark?) async throws(PullError) -> PullAnswer
}

package enum PullAnswer: Hashable, Sendable {
    /// Nothing has changed since the mark.
    case unchanged
    /// The software does not know the cursor any more: all of it has to be read again.
    case cursorGone
    case page(PullPage, entityTag: String?)
}
