/// Where a ticket stands. The first four are open, the others final.
package enum TicketState: String, Hashable, Sendable, Codable, CaseIterable {
    case waiting
    case called
    case serving
    /// Set aside for a while; its place is kept.
    case parked
    case finished
    case noShow = "no-show"
    case cancelled
    /// Went on as a part of another ticket of the same citizen.
    case merged
    /// Still open when its day ended.
    case expired

    /// The citizen is still expected, being served, or aside for a while.
    package var isOpen: Bool {
        switch self {
        case .waiting, .called, .serving, .parked: true
        case .finished, .noShow, .cancelled, .merged, .expired: false
        }
    }

    /// What screens call the state.
    package var name: LocalizedText {
        switch self {
        case .waiting: LocalizedText(vi: "đang chờ", en: "waiting")
        case .called: LocalizedText(vi: "đã gọi", en: "called")
        case .serving: LocalizedText(vi: "đang phục vụ", en: "being served")
        case .parked: LocalizedText(vi: "tạm dừng", en: "set aside")
        case .finished: LocalizedText(vi: "đã xong", en: "finished")
        case .noShow: LocalizedText(vi: "vắng mặt", en: "no-show")
        case .cancelled: LocalizedText(vi: "đã hủy", en: "cancelled")
        case .merged: LocalizedText(vi: "đã gộp vào số khác", en: "merged into another")
        case .expired: LocalizedText(vi: "hết hạn cuối ngày", en: "expired at the end of the day")
        }
    }
}
