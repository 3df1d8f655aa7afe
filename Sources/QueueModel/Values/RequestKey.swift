/// Names a request that may come more than once, since whoever sent it may not have got the answer.
///
/// Both parts are digests, so that the log tells nothing of who sent it.
package struct RequestKey: Hashable, Sendable {
    /// Of the sender and the key that the sender chose.
    package let name: String
    /// Of what was asked for: another request under the same name is a mistake of the sender's.
    package let content: String

    package init(name: String, content: String) {
        self.name = name
        self.content = content
    }
}

/// As the log writes it: `name/content`.
extension RequestKey: LosslessStringConvertible {
    package init?(_ description: String) {
        let parts = description.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(name: String(parts[0]), content: String(parts[1]))
    }

    package var description: String { "\(name)/\(content)" }
}
