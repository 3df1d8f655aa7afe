/// A kind of matter citizens come with.
package struct Service: Hashable, Sendable, Codable, Identifiable {
    package let id: ServiceID
    /// `A` to `Z`, the first character of its ticket numbers; `Office` checks it.
    package let letter: String
    package let name: LocalizedText
    /// How long serving one citizen is expected to take, in minutes, until the day's own figures tell.
    package let expectedMinutes: Double

    package init(id: ServiceID, letter: String, name: LocalizedText, expectedMinutes: Double) {
        self.id = id
        self.letter = letter
        self.name = name
        self.expectedMinutes = expectedMinutes
    }

    static func isLetter(_ text: String) -> Bool {
        text.utf8.count == 1 && ("A"..."Z").contains(text)
    }
}
