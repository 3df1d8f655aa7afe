/// A person's voice, recorded unit by unit in one language.
package struct Recordings: Sendable {
    /// Between the words of a group, and between groups.
    private static let wordPause = 40
    private static let groupPause = 250

    private let sounds: [String: Sound]
    private let sampleRate: Int

    /// - Parameter sounds: by the names of their units, all of one sample rate.
    init(sounds: [String: Sound], sampleRate: Int) {
        self.sounds = sounds
        self.sampleRate = sampleRate
    }

    /// Nil if the name of a counter was not recorded: half a call in another voice would be worse than another voice.
    package func sound(of phrase: Phrase) -> Sound? {
        var groups: [[Int16]] = []
        for group in phrase.groups {
            let words = group.compactMap { sounds[$0.name]?.samples }
            guard words.count == group.count else { return nil }
            groups.append(joined(words, pause: Self.wordPause))
        }
        return Sound(sampleRate: sampleRate, samples: joined(groups, pause: Self.groupPause)).levelled()
    }

    private func joined(_ parts: [[Int16]], pause: Int) -> [Int16] {
        Array(parts.joined(separator: Sound.silence(milliseconds: pause, sampleRate: sampleRate)))
    }
}
