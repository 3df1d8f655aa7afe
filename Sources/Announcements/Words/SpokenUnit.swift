/// The smallest part of a call that is recorded by itself.
package struct SpokenUnit: Hashable, Sendable {
    /// Of its recording, without `.wav`.
    package let name: String
    /// What a voice reads.
    package let text: String

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }
}
