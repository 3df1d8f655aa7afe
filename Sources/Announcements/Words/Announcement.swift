package import QueueModel

/// What the board says of a call: who is to go where.
package struct Announcement: Hashable, Sendable {
    package let number: TicketNumber
    package let counter: Counter

    package init(number: TicketNumber, counter: Counter) {
        self.number = number
        self.counter = counter
    }

    /// As it is written, for those who don't hear it.
    package var captions: LocalizedText {
        LocalizedText(
            vi: "Mời số \(number) đến \(counter.name.vi)",
            en: "Number \(number), please go to \(counter.name.en)"
        )
    }

    /// As it is said: the letter by its name, digits one by one.
    package func phrase(in language: Language) -> Phrase {
        let place = SpokenCounter(counter, in: language)
        let groups =
            switch language {
            case .vietnamese: VietnameseWords.groups(number, place)
            case .english: EnglishWords.groups(number, place)
            }
        return Phrase(language: language, groups: groups)
    }
}
