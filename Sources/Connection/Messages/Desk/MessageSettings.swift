/// What is told, to whom, by whom.
package struct MessageSettings: Sendable {
    /// From so many ahead of them on citizens are told to come back.
    package let fewAhead: Int
    package let texts: MessageTexts
    /// Whether a provider's texts keep their Vietnamese marks.
    package let channels: [Channel]

    package struct Channel: Sendable {
        package let provider: any MessageProvider
        package let hasMarks: Bool

        package init(provider: any MessageProvider, hasMarks: Bool) {
            self.provider = provider
            self.hasMarks = hasMarks
        }
    }

    package init(fewAhead: Int, texts: MessageTexts, channels: [Channel]) {
        self.fewAhead = fewAhead
        self.texts = texts
        self.channels = channels
    }
}
