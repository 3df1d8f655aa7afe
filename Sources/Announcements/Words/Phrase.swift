/// The words of a call in one language, with a short pause between their groups.
package struct Phrase: Hashable, Sendable {
    package let language: Language
    package let groups: [[SpokenUnit]]

    /// As a voice reads it.
    package var text: String {
        groups.map { $0.map(\.text).joined(separator: " ") }.joined(separator: ", ")
    }
}

extension Language {
    /// Every unit that a set of recordings must have. Counters with names of their own come on top.
    package var units: [SpokenUnit] {
        switch self {
        case .vietnamese: VietnameseWords.units
        case .english: EnglishWords.units
        }
    }
}
