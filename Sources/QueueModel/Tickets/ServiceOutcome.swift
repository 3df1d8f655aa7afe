/// How serving a citizen ended, as the clerk says.
package enum ServiceOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    case completed
    /// Papers are missing; the citizen has to come again.
    case papersMissing = "papers-missing"
    /// The office is not the one in charge.
    case notInCharge = "not-in-charge"

    package var name: LocalizedText {
        switch self {
        case .completed: LocalizedText(vi: "hoàn thành", en: "completed")
        case .papersMissing: LocalizedText(vi: "thiếu giấy tờ", en: "papers missing")
        case .notInCharge: LocalizedText(vi: "không thuộc thẩm quyền", en: "not in charge")
        }
    }
}
