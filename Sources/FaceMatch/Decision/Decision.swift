/// Whether the gallery knows a person.
package enum Decision<Key: Hashable & Sendable>: Sendable, Equatable {
    case known(Key, score: Float)
    case new
    /// Near somebody, but not safely: treated like a new person, and nobody's template is touched.
    case unsure
}
