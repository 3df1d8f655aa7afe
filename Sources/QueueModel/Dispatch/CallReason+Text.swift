extension CallReason {
    /// What a clerk can show to a citizen who asks why somebody else was called.
    package func text(in office: Office) -> LocalizedText {
        switch self {
        case .firstInLine:
            LocalizedText(vi: "Đến sớm nhất trong số người đang chờ quầy này", en: "First in line for this counter")
        case .keptPlace(let kept):
            LocalizedText(
                vi: "Giữ thứ tự đến ban đầu: \(kept.name.vi)",
                en: "Kept the place of arrival: \(kept.name.en)"
            )
        case .appointment(let at):
            LocalizedText(
                vi: "Có lịch hẹn lúc \(office.timeOfDay(at: at))",
                en: "Has an appointment at \(office.timeOfDay(at: at))"
            )
        case .priority(let id):
            Self.priorityText(office.priorityClass(id)?.label ?? LocalizedText(vi: id.rawValue, en: id.rawValue))
        case .overdue:
            LocalizedText(
                vi: "Đã chờ quá \(office.rules.maximumWaitMinutes) phút",
                en: "Has waited longer than \(office.rules.maximumWaitMinutes) minutes"
            )
        case .preferredService(let id):
            Self.preferenceText(office.service(id)?.name ?? LocalizedText(vi: id.rawValue, en: id.rawValue))
        case .overtakingBound(let times):
            LocalizedText(
                vi: "Đã có \(times) người đến sau được gọi trước",
                en: "\(times) later arrivals have been called before"
            )
        case .chosen(let reason):
            LocalizedText(vi: "Cán bộ chọn gọi: \(reason.name.vi)", en: "Chosen by the clerk: \(reason.name.en)")
        }
    }

    private static func priorityText(_ name: LocalizedText) -> LocalizedText {
        LocalizedText(vi: "Thuộc diện ưu tiên: \(name.vi)", en: "Has priority by law: \(name.en)")
    }

    private static func preferenceText(_ name: LocalizedText) -> LocalizedText {
        LocalizedText(vi: "Quầy này ưu tiên dịch vụ “\(name.vi)”", en: "This counter takes “\(name.en)” first")
    }
}
