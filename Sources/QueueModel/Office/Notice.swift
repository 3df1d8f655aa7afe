/// What the office tells everybody in the hall: a line on the board and on the phone.
package struct Notice: Hashable, Sendable, Codable, Identifiable {
    package let id: NoticeID
    package let text: LocalizedText
    /// From then on it is no longer shown; `nil` while somebody has to take it away.
    package let until: Timestamp?

    /// Characters of each language's text: what a board can show in two lines.
    package static let lengthRange = 1...200
    /// More than a board can show in turn before people look away.
    package static let mostNotices = 12

    package init(id: NoticeID, text: LocalizedText, until: Timestamp? = nil) {
        self.id = id
        self.text = text
        self.until = until
    }

    func isShown(at moment: Timestamp) -> Bool {
        until.map { moment < $0 } ?? true
    }
}
