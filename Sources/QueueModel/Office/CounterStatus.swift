/// Whether a counter calls tickets. Every counter is open when the day begins.
package enum CounterStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case open
    /// Calls nobody for a while; whom it serves it may finish.
    case paused
    case closed

    package var name: LocalizedText {
        switch self {
        case .open: LocalizedText(vi: "đang mở", en: "open")
        case .paused: LocalizedText(vi: "tạm nghỉ", en: "paused")
        case .closed: LocalizedText(vi: "đã đóng", en: "closed")
        }
    }
}
