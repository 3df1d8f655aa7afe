/// Where a ticket stands. The first three are open, the others final.
package enum TicketState: String, Hashable, Sendable, Codable, CaseIterable {
    case waiting
    case called
    case serving
    case finished
    case noShow = "no-show"
    case cancelled
    /// Still open when its day ended.
    case expired

    /// The citizen is still expected or being served.
    package var isOpen: Bool {
        switch self {
        case .waiting, .called, .serving: true
        case .finished, .noShow, .cancelled, .expired: false
        }
    }

    /// What screens call the state.
    package var name: LocalizedText {
        switch self {
        case .waiting: LocalizedText(vi: "đang chờ", en: "waiting")
        case .called: LocalizedText(vi: "đã gọi", en: "called")
        case .serving: LocalizedText(vi: "đang phục vụ", en: "being served")
        case .finished: LocalizedText(vi: "đã xong", en: "finished")
        case .noShow: LocalizedText(vi: "vắng mặt", en: "no-show")
        case .cancelled: LocalizedText(vi: "đã hủy", en: "cancelled")
        case .expired: LocalizedText(vi: "hết hạn cuối ngày", en: "expired at the end of the day")
        }
    }
}
