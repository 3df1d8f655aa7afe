/// What the board speaks; the raw value is the name of the voice's folder and of the route.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
}
