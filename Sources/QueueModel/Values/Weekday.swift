/// A day of the week, Monday first.
package enum Weekday: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    case monday
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    package var name: LocalizedText {
        switch self {
        case .monday: LocalizedText(vi: "thứ Hai", en: "Monday")
        case .tuesday: LocalizedText(vi: "thứ Ba", en: "Tuesday")
        case .wednesday: LocalizedText(vi: "thứ Tư", en: "Wednesday")
        case .thursday: LocalizedText(vi: "thứ Năm", en: "Thursday")
        case .friday: LocalizedText(vi: "thứ Sáu", en: "Friday")
        case .saturday: LocalizedText(vi: "thứ Bảy", en: "Saturday")
        case .sunday: LocalizedText(vi: "Chủ Nhật", en: "Sunday")
        }
    }
}
