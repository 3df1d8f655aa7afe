/// How far the office is with a dossier.
package enum DossierState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Being worked on.
    case received
    /// The result can be collected.
    case ready
    /// The citizen has the result.
    case returned

    /// What screens call the state.
    package var name: LocalizedText {
        switch self {
        case .received: LocalizedText(vi: "đang giải quyết", en: "in progress")
        case .ready: LocalizedText(vi: "đã có kết quả", en: "ready")
        case .returned: LocalizedText(vi: "đã trả kết quả", en: "returned")
        }
    }
}
