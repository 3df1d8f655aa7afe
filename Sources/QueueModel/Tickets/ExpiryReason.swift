/// Why an open ticket was closed although nobody was done with it.
package enum ExpiryReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// The next day began.
    case dayChanged = "day-changed"
    /// The office ended its day.
    case endOfDay = "end-of-day"

    package var name: LocalizedText {
        switch self {
        case .dayChanged: LocalizedText(vi: "đã sang ngày mới", en: "a new day began")
        case .endOfDay: LocalizedText(vi: "hết giờ làm việc", en: "the office ended its day")
        }
    }
}
