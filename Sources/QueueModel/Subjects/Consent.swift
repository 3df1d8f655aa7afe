/// A yes to being remembered: to which text, in which language, where and by whom.
package struct Consent: Hashable, Sendable {
    package enum Language: String, Hashable, Sendable, Codable, CaseIterable {
        case vietnamese = "vi"
        case english = "en"
    }

    /// Who said it: a child can't, somebody who represents it can.
    package enum Giver: String, Hashable, Sendable, Codable, CaseIterable {
        case citizen
        case representative
    }

    package let textVersion: String
    package let language: Language
    /// Where it was said, such as `kiosk` or `desk`; no name.
    package let screen: String
    package let givenBy: Giver
    package let givenAt: Timestamp

    package init(
        textVersion: String,
        language: Language,
        screen: String,
        givenBy: Giver,
        givenAt: Timestamp
    ) {
        self.textVersion = textVersion
        self.language = language
        self.screen = screen
        self.givenBy = givenBy
        self.givenAt = givenAt
    }
}
