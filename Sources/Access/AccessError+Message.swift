package import QueueModel

extension AccessError {
    /// What people read.
    package var message: LocalizedText {
        switch self {
        case .signInFailed:
            LocalizedText(
                vi: "Sai tên hoặc mật khẩu, hoặc tài khoản đang tạm khoá sau nhiều lần nhập sai.",
                en: "Name or secret is wrong, or the user is locked for some minutes after several wrong ones."
            )
        case .tooManyAttempts(let seconds):
            LocalizedText(
                vi: "Thử quá nhiều lần. Xin thử lại sau \(seconds) giây.",
                en: "Too many attempts. Please try again in \(seconds) seconds."
            )
        case .setupDone:
            LocalizedText(vi: "Hệ thống đã được thiết lập.", en: "The system has been set up already.")
        case .setupTokenWrong:
            LocalizedText(
                vi: "Liên kết thiết lập không đúng hoặc đã cũ: dùng liên kết mà kioskd in ra khi khởi động.",
                en: "The set-up link is wrong or old: use the one that kioskd printed when it started."
            )
        case .secretTooWeak(let weakness): weakness.message
        case .busy:
            LocalizedText(
                vi: "Đang có nhiều người đăng nhập. Xin thử lại sau giây lát.",
                en: "Many people are signing in. Please try again in a moment."
            )
        case .hashingFailed:
            LocalizedText(vi: "Không kiểm tra được mật khẩu.", en: "The secret could not be checked.")
        case .notStored(_, let message): message
        default: managementMessage
        }
    }

    private var managementMessage: LocalizedText {
        switch self {
        case .badName:
            LocalizedText(
                vi: "Tên không hợp lệ: dùng chữ, số, dấu chấm, gạch nối hoặc gạch dưới.",
                en: "That name cannot be used: take letters, digits, dots, hyphens or underscores."
            )
        case .badScopes:
            LocalizedText(vi: "Cần ít nhất một phạm vi hợp lệ.", en: "At least one scope that exists is needed.")
        case .badDays:
            LocalizedText(
                vi: "Thời hạn phải từ \(APIKey.days.lowerBound) đến \(APIKey.days.upperBound) ngày.",
                en: "A key lasts \(APIKey.days.lowerBound) to \(APIKey.days.upperBound) days."
            )
        case .userExists:
            LocalizedText(vi: "Tên này đã có người dùng.", en: "There is a user of that name already.")
        case .unknownUser: LocalizedText(vi: "Không có người dùng này.", en: "There is no such user.")
        case .unknownDevice: LocalizedText(vi: "Không có màn hình này.", en: "There is no such screen.")
        case .unknownPairing:
            LocalizedText(
                vi: "Không có màn hình nào đang hiện mã này, hoặc mã đã hết hạn.",
                en: "No screen shows that code, or it is over."
            )
        case .unknownAPIKey: LocalizedText(vi: "Không có khoá API này.", en: "There is no such API key.")
        case .roleOfScreens:
            LocalizedText(
                vi: "Vai trò này chỉ dành cho màn hình.",
                en: "That role is for screens: they are paired, not added."
            )
        default:
            LocalizedText(
                vi: "Cần còn ít nhất một quản trị viên.",
                en: "At least one administrator has to remain."
            )
        }
    }
}
