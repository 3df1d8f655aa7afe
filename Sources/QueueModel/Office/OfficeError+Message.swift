extension OfficeError {
    /// What a supervisor or an operator reads: which field of what is wrong.
    package var message: LocalizedText {
        switch self {
        case .invalidIdentifier(let id):
            LocalizedText(
                vi: "Mã “\(id)”: chỉ được dùng chữ cái không dấu, chữ số, “-”, “_” và “.”.",
                en: "Id “\(id)”: only letters, digits, “-”, “_” and “.” are allowed."
            )
        case .unknownTimeZone(let name):
            LocalizedText(
                vi: "Không có múi giờ “\(name)”; hãy viết như Asia/Ho_Chi_Minh.",
                en: "There is no time zone “\(name)”; write it like Asia/Ho_Chi_Minh."
            )
        case .noServices:
            LocalizedText(vi: "Đơn vị chưa có dịch vụ nào.", en: "The office has no service.")
        case .noCounters:
            LocalizedText(vi: "Đơn vị chưa có quầy nào.", en: "The office has no counter.")
        case .duplicateService(let id):
            LocalizedText(vi: "Dịch vụ “\(id)” bị trùng.", en: "Service “\(id)” stands twice.")
        case .duplicateCounter(let id):
            LocalizedText(vi: "Quầy “\(id)” bị trùng.", en: "Counter “\(id)” stands twice.")
        case .invalidLetter(let letter, let id):
            LocalizedText(
                vi: "Dịch vụ “\(id)”: “\(letter)” không phải là một chữ cái từ A đến Z.",
                en: "Service “\(id)”: letter “\(letter)” is not one of A to Z."
            )
        case .duplicateLetter(let letter, let id):
            LocalizedText(
                vi: "Dịch vụ “\(id)”: chữ cái \(letter) đã thuộc dịch vụ khác.",
                en: "Service “\(id)”: letter \(letter) belongs to another service."
            )
        case .invalidExpectedMinutes(let minutes, let id):
            LocalizedText(
                vi: "Dịch vụ “\(id)”: thời gian phục vụ dự kiến \(minutes) phút không nằm trong"
                    + " khoảng \(Self.minutes).",
                en: "Service “\(id)”: expected minutes \(minutes) are not within \(Self.minutes)."
            )
        case .invalidTargetWait(let minutes, let id):
            LocalizedText(
                vi: "Dịch vụ “\(id)”: thời gian chờ mục tiêu \(minutes) phút không nằm trong khoảng \(Self.minutes).",
                en: "Service “\(id)”: target wait \(minutes) is not within \(Self.minutes)."
            )
        case .unknownDefaultService(let id):
            LocalizedText(
                vi: "Dịch vụ mặc định “\(id)” không có trong danh sách dịch vụ.",
                en: "Default service “\(id)” is not among the services."
            )
        case .defaultServiceClosed(let id):
            LocalizedText(
                vi: "Không thể ngừng dịch vụ mặc định “\(id)”: ai không chọn dịch vụ sẽ không lấy được số.",
                en: "Default service “\(id)” cannot be closed: whoever chooses none would get no number."
            )
        case .serviceWithoutCounter(let id):
            LocalizedText(
                vi: "Không có quầy nào nhận dịch vụ “\(id)”: người chờ sẽ không bao giờ được gọi.",
                en: "No counter serves “\(id)”: its tickets would wait for ever."
            )
        case .counterServesNothing(let id):
            LocalizedText(vi: "Quầy “\(id)” không nhận dịch vụ nào.", en: "Counter “\(id)” serves no service.")
        case .counterServesUnknown(let id, let service):
            LocalizedText(
                vi: "Quầy “\(id)” nhận dịch vụ “\(service)” không có trong danh sách.",
                en: "Counter “\(id)” serves “\(service)”, which does not exist."
            )
        case .counterPrefersUnserved(let id, let service):
            LocalizedText(
                vi: "Quầy “\(id)” ưu tiên dịch vụ “\(service)” mà quầy này không nhận.",
                en: "Counter “\(id)” prefers “\(service)”, which it does not serve."
            )
        case .counterInUnknownHall(let id, let hall):
            LocalizedText(
                vi: "Quầy “\(id)” ở khu chờ “\(hall)” không có trong danh sách.",
                en: "Counter “\(id)” stands in hall “\(hall)”, which does not exist."
            )
        case .invalidBreaks(let id):
            LocalizedText(
                vi: "Quầy “\(id)”: các giờ nghỉ không theo thứ tự hoặc chồng lên nhau.",
                en: "Counter “\(id)”: its breaks are not in order or overlap."
            )
        case .invalidSessions(let weekday):
            LocalizedText(
                vi: "Các buổi làm việc \(weekday.name.vi) không theo thứ tự hoặc chồng lên nhau.",
                en: "The sessions of \(weekday.name.en) are not in order or overlap."
            )
        case .duplicateHall(let id):
            LocalizedText(vi: "Khu chờ “\(id)” bị trùng.", en: "Hall “\(id)” stands twice.")
        case .duplicateStaff(let id):
            LocalizedText(vi: "Mã cán bộ “\(id)” bị trùng.", en: "Staff id “\(id)” stands twice.")
        case .duplicatePriorityClass(let id):
            LocalizedText(vi: "Diện ưu tiên “\(id)” bị trùng.", en: "Priority class “\(id)” stands twice.")
        case .invalidRank(let rank, let id):
            LocalizedText(
                vi: "Diện ưu tiên “\(id)”: thứ bậc \(rank) không nằm trong khoảng \(Self.ranks).",
                en: "Priority class “\(id)”: rank \(rank) is not within \(Self.ranks)."
            )
        case .invalidAge(let age, let id):
            LocalizedText(
                vi: "Diện ưu tiên “\(id)”: tuổi \(age) không nằm trong khoảng \(Self.ages).",
                en: "Priority class “\(id)”: age \(age) is not within \(Self.ages)."
            )
        case .routingToUnknown(let rule, let id):
            LocalizedText(
                vi: "Quy tắc chọn dịch vụ “\(rule.rawValue)” dẫn đến dịch vụ “\(id)” không có trong danh sách.",
                en: "Routing rule “\(rule.rawValue)” names “\(id)”, which does not exist."
            )
        case .invalidDossiers(let count):
            LocalizedText(
                vi: "Quy tắc chọn dịch vụ “agent”: \(count) hồ sơ không nằm trong khoảng \(Self.dossiers).",
                en: "Routing rule “agent”: \(count) dossiers are not within \(Self.dossiers)."
            )
        case .tooManyNotices(let count):
            LocalizedText(
                vi: "\(count) thông báo: nhiều nhất \(Notice.mostNotices).",
                en: "\(count) notices: \(Notice.mostNotices) are allowed."
            )
        case .duplicateNotice(let id):
            LocalizedText(vi: "Thông báo “\(id)” bị trùng.", en: "Notice “\(id)” stands twice.")
        case .invalidNotice(let id, let length):
            LocalizedText(
                vi: "Thông báo “\(id)”: nội dung \(length) ký tự không nằm trong khoảng \(Self.noticeLength).",
                en: "Notice “\(id)”: a text of \(length) characters is not within \(Self.noticeLength)."
            )
        case .invalidRule(let name, let value, let allowed):
            LocalizedText(
                vi: "Quy định “\(name)”: \(value) không nằm trong khoảng \(Self.shown(allowed)).",
                en: "Rule “\(name)”: \(value) is not within \(Self.shown(allowed))."
            )
        }
    }

    private static let minutes = shown(Office.expectedMinutesRange)
    private static let ranks = shown(PriorityClass.rankRange)
    private static let ages = shown(PriorityClass.ageRange)
    private static let noticeLength = shown(Notice.lengthRange)
    private static let dossiers = shown(Arrival.dossierRange)

    private static func shown(_ range: ClosedRange<some Comparable>) -> String {
        "\(range.lowerBound)–\(range.upperBound)"
    }
}
