import Foundation

/// The name of a screen or a key, as people give it: 1 to 60 characters on one line.
enum Label {
    static let length = 1...60

    static func checked(_ text: String) throws(AccessError) -> String {
        let label = text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        let isPrintable = label.unicodeScalars.allSatisfy { !CharacterSet.controlCharacters.contains($0) }
        guard length.contains(label.count), isPrintable else { throw .badName }
        return label
    }
}
