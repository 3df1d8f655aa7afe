/// How a ticket came to wait again at the place of its arrival.
package enum KeptPlace: String, Hashable, Sendable, Codable, CaseIterable {
    case transferred
    /// It was parked and has come back.
    case parked
    /// It was called and handed back.
    case putBack = "put-back"
    /// One service of the visit is done, the next one is due.
    case nextService = "next-service"

    /// What a clerk tells a citizen, as the end of a sentence.
    package var name: LocalizedText {
        switch self {
        case .transferred: LocalizedText(vi: "được chuyển đến", en: "transferred here")
        case .parked: LocalizedText(vi: "đã quay lại sau khi tạm dừng", en: "back after a pause")
        case .putBack: LocalizedText(vi: "đã gọi và xếp lại hàng", en: "called before and put back")
        case .nextService: LocalizedText(vi: "làm tiếp thủ tục kế tiếp", en: "here for the next service of the visit")
        }
    }
}
