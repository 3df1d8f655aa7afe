import Foundation

/// The name somebody signs in with: 2 to 40 letters, digits, dots, hyphens and underscores, in lower case.
package struct UserName: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
    package static let length = 2...40

    package let rawValue: String

    package init?(rawValue text: String) {
        let name = text.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping.lowercased()
        guard Self.length.contains(name.count), name.allSatisfy(Self.isAllowed) else { return nil }
        rawValue = name
    }

    package var description: String { rawValue }

    package static func < (left: UserName, right: UserName) -> Bool { left.rawValue < right.rawValue }

    private static func isAllowed(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || ".-_".contains(character)
    }
}
