import Foundation

/// What a user signs in with: a password, or a PIN of digits for clerks who sign in many times a day.
package struct Secret: Sendable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case password, pin
    }

    package static let passwordLength = 12...128
    package static let pinLength = 6...12
    /// A password needs this many different characters.
    static let distinctCharacters = 5

    package let kind: Kind
    /// As bytes to hash: UTF-8 of the compatibility composition (NFKC), so that one keyboard's "ệ" is another's
    /// (NIST SP 800-63B, section 5.1.1.2).
    let bytes: [UInt8]

    /// Takes what somebody typed to sign in, whatever its quality.
    package init(typed text: String) {
        kind = text.isEmpty || !text.allSatisfy(\.isASCIIDigit) ? .password : .pin
        bytes = Array(text.precomposedStringWithCompatibilityMapping.utf8)
    }

    /// Takes a new secret.
    ///
    /// - Throws: `secret-too-weak` with the reason.
    package init(choosing text: String, for user: UserName, role: Role) throws(AccessError) {
        self.init(typed: text)
        if let weakness = Self.weakness(of: text, kind: kind, user: user, role: role) {
            throw .secretTooWeak(weakness)
        }
    }

    private static func weakness(of text: String, kind: Kind, user: UserName, role: Role) -> SecretWeakness? {
        switch kind {
        case .pin:
            guard role == .clerk else { return .pinForClerksOnly }
            guard pinLength.contains(text.count) else { return .pinLength }
            return isPattern(text) ? .pattern : nil
        case .password:
            guard passwordLength.contains(text.count) else { return .passwordLength }
            let lowercased = text.lowercased()
            if lowercased.contains(user.rawValue) || CommonPasswords.contain(lowercased) { return .guessable }
            return Set(lowercased).count < distinctCharacters || isPattern(lowercased) ? .pattern : nil
        }
    }

    /// Steps that are all alike: 111111, 123456, 86420; and repetitions of up to a third: 121212, 123123.
    private static func isPattern(_ text: String) -> Bool {
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = zip(values.dropFirst(), values).map { $0 - $1 }
        if Set(steps).count <= 1 { return true }
        return (1...max(1, values.count / 2)).contains { period in
            zip(values.dropFirst(period), values).allSatisfy(==)
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
