/// Why a clerk called a ticket out of turn; kept for the audit.
package enum ChoiceReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// The citizen has been with this clerk in the same matter.
    case sameMatter = "same-matter"
    /// A missing paper was brought.
    case paperBrought = "paper-brought"
    case needsHelp = "needs-help"
    case urgent
    /// An earlier call or number was wrong.
    case correction

    package var name: LocalizedText {
        switch self {
        case .sameMatter:
            LocalizedText(vi: "tiếp tục hồ sơ đang làm với cán bộ này", en: "continues a matter with this clerk")
        case .paperBrought: LocalizedText(vi: "đã bổ sung giấy tờ", en: "brought the missing paper")
        case .needsHelp: LocalizedText(vi: "cần được hỗ trợ", en: "needs help")
        case .urgent: LocalizedText(vi: "việc khẩn cấp", en: "urgent matter")
        case .correction: LocalizedText(vi: "sửa lỗi gọi số trước đó", en: "corrects an earlier mistake")
        }
    }
}
