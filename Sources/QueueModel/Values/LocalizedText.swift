/// One text in the two languages every screen shows.
package struct LocalizedText: Hashable, Sendable, Codable {
    package let vi: String
    package let en: String

    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }
}
