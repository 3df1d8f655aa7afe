import Access
import HTTPTypes
import QueueModel

extension Problem {
    static let signInRequired = Problem(
        status: .unauthorized,
        code: "sign-in-required",
        message: LocalizedText(
            vi: "Cần đăng nhập, hoặc màn hình này cần được ghép nối.",
            en: "Sign in first, or have this screen paired."
        )
    )

    static let notAllowed = Problem(
        status: .forbidden,
        code: "not-allowed",
        message: LocalizedText(
            vi: "Vai trò của bạn không được làm việc này.",
            en: "Your role does not allow this."
        )
    )

    static let foreignOrigin = Problem(
        status: .forbidden,
        code: "foreign-origin",
        message: LocalizedText(
            vi: "Yêu cầu này không đến từ một trang của hệ thống.",
            en: "This request does not come from a page of this system."
        )
    )

    static let malformedRequest = Problem(
        status: .badRequest,
        code: "malformed-request",
        message: LocalizedText(
            vi: "Yêu cầu có tiêu đề bị lặp lại hoặc không hợp lệ.",
            en: "The request has a header twice, or one that cannot be."
        )
    )

    static let tooManyStreams = Problem(
        status: .serviceUnavailable,
        code: "too-many-streams",
        message: LocalizedText(
            vi: "Có quá nhiều màn hình đang theo dõi. Xin thử lại sau.",
            en: "Too many terminals are listening. Please try again later."
        ),
        retryAfter: 10
    )

    /// The only place where an error of access becomes an HTTP status.
    init(_ error: AccessError) {
        let status: HTTPResponse.Status
        var retryAfter: Int?
        switch error {
        case .signInFailed: status = .unauthorized
        case .tooManyAttempts(let seconds):
            status = .tooManyRequests
            retryAfter = seconds
        case .setupDone: status = .gone
        case .setupTokenWrong: status = .forbidden
        case .secretTooWeak, .badName, .badScopes, .badDays, .roleOfScreens: status = .unprocessableContent
        case .userExists, .lastAdministrator: status = .conflict
        case .unknownUser, .unknownDevice, .unknownPairing, .unknownAPIKey: status = .notFound
        case .busy:
            status = .serviceUnavailable
            retryAfter = 2
        case .hashingFailed: status = .internalServerError
        case .notStored: status = .serviceUnavailable
        }
        self.init(status: status, code: error.code, message: error.message, retryAfter: retryAfter)
    }
}
