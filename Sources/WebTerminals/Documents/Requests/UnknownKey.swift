/// A key that a request does not have: a misspelt one must not be silently without effect.
struct UnknownKey: Error {
    /// Names and indices with dots between them: `services.0.colour`.
    let path: String
}
