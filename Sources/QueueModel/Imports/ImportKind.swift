/// What a file of the office's software holds.
package enum ImportKind: String, Hashable, Sendable, Codable, CaseIterable {
    case dossiers, appointments

    package var name: LocalizedText {
        switch self {
        case .dossiers: LocalizedText(vi: "hồ sơ", en: "dossiers")
        case .appointments: LocalizedText(vi: "lịch hẹn", en: "appointments")
        }
    }
}
