import Foundation
import QueueModel

/// A counter as it is said: by its number, or by a name of its own.
enum SpokenCounter {
    case number(Int)
    case named(SpokenUnit)

    private static let longestName = 100

    init(_ counter: Counter, in language: Language) {
        let written = language == .vietnamese ? counter.name.vi : counter.name.en
        let name = written.precomposedStringWithCanonicalMapping
        self =
            Self.number(in: name).map(SpokenCounter.number)
            ?? .named(SpokenUnit("counter-\(counter.id)", Self.speakable(name)))
    }

    /// Of “Quầy 3”, “Quầy số 3” or “Counter 03”.
    private static func number(in name: String) -> Int? {
        let form = /(?:quầy|quầy\s+số|counter)\s+0?([1-9][0-9]?)/.ignoresCase()
        return name.wholeMatch(of: form).flatMap { Int($0.1) }
    }

    /// Without what a voice would take for commands.
    private static func speakable(_ name: String) -> String {
        let kept = name.map { $0.isLetter || $0.isNumber || ",.-".contains($0) ? $0 : " " }
        return String(kept.prefix(longestName)).split(separator: " ").joined(separator: " ")
    }
}

extension TicketNumber {
    /// One by one, with the zeros in front.
    var spokenDigits: [Int] { description.dropFirst(letter.count).compactMap(\.wholeNumberValue) }
}
