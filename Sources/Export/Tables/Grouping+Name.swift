import QueueModel
import Statistics

extension Grouping {
    /// Short enough for a spreadsheet's tab: 31 characters in both languages together.
    var tableName: LocalizedText {
        switch self {
        case .hour: LocalizedText(vi: "Theo giờ", en: "By hour")
        case .weekday: LocalizedText(vi: "Theo thứ", en: "By weekday")
        case .hourOfWeek: LocalizedText(vi: "Giờ trong tuần", en: "Week hours")
        case .day: LocalizedText(vi: "Theo ngày", en: "By day")
        case .week: LocalizedText(vi: "Theo tuần", en: "By week")
        case .month: LocalizedText(vi: "Theo tháng", en: "By month")
        case .service: LocalizedText(vi: "Theo dịch vụ", en: "By service")
        case .counter: LocalizedText(vi: "Theo quầy", en: "By counter")
        case .priority: LocalizedText(vi: "Theo ưu tiên", en: "By priority")
        case .wait: LocalizedText(vi: "Theo thời gian chờ", en: "By wait")
        }
    }

    /// What one group is.
    var groupName: LocalizedText {
        switch self {
        case .hour: LocalizedText(vi: "Giờ", en: "Hour")
        case .weekday: LocalizedText(vi: "Thứ", en: "Weekday")
        case .hourOfWeek: LocalizedText(vi: "Giờ trong tuần", en: "Hour of the week")
        case .day: LocalizedText(vi: "Ngày", en: "Day")
        case .week: LocalizedText(vi: "Tuần", en: "Week")
        case .month: LocalizedText(vi: "Tháng", en: "Month")
        case .service: LocalizedText(vi: "Dịch vụ", en: "Service")
        case .counter: LocalizedText(vi: "Quầy", en: "Counter")
        case .priority: LocalizedText(vi: "Diện ưu tiên", en: "Priority class")
        case .wait: LocalizedText(vi: "Thời gian chờ", en: "Wait")
        }
    }
}
