/// Why a ticket is set aside for a while.
package enum ParkReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// The citizen fills in a form.
    case form
    /// The citizen fetches or copies a paper.
    case paper
    case payment
    /// Another authority or colleague has to answer first.
    case answer
    case other

    package var name: LocalizedText {
        switch self {
        case .form: LocalizedText(vi: "đang điền tờ khai", en: "filling in a form")
        case .paper: LocalizedText(vi: "bổ sung hoặc sao giấy tờ", en: "fetching or copying a paper")
        case .payment: LocalizedText(vi: "đi nộp phí", en: "paying a fee")
        case .answer: LocalizedText(vi: "chờ ý kiến bộ phận khác", en: "waiting for another desk's answer")
        case .other: LocalizedText(vi: "lý do khác", en: "another reason")
        }
    }
}
