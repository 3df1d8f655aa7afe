/// A key of the gallery and how near its best template comes to the probe.
package struct Match<Key: Hashable & Sendable>: Sendable, Equatable {
    package let key: Key
    /// Cosine similarity, −1 … 1.
    package let score: Float

    package init(key: Key, score: Float) {
        self.key = key
        self.score = score
    }
}
