import HTTPTypes
import QueueModel
import Reception

extension Problem {
    static let malformedJSON = Problem(
        status: .badRequest,
        code: "malformed-json",
        message: LocalizedText(
            vi: "Nội dung yêu cầu không phải là JSON hợp lệ.",
            en: "The request body is not the JSON that is expected here."
        )
    )

    static let badIdempotencyKey = Problem(
        status: .badRequest,
        code: "bad-idempotency-key",
        message: LocalizedText(
            vi: "Idempotency-Key phải có từ 1 đến 128 ký tự ASCII nhìn thấy được, không có khoảng trắng.",
            en: "An Idempotency-Key has 1 to 128 visible ASCII characters, without spaces."
        )
    )

    static let idempotencyKeyReused = Problem(DeskError.refused(.requestKeyReused))

    static let requestInProgress = Problem(
        status: .conflict,
        code: "request-in-progress",
        message: LocalizedText(
            vi: "Yêu cầu này đang được thực hiện.",
            en: "This very request is being carried out."
        ),
        retryAfter: 1
    )

    static let unknownAddress = Problem(
        status: .notFound,
        code: "unknown-address",
        message: LocalizedText(vi: "Không có địa chỉ này.", en: "There is nothing at this address.")
    )

    /// Why no route took a request.
    init(nothingAt path: String) {
        let methods = AllowedMethods.at(path)
        self = methods.isEmpty ? .unknownAddress : .methodNotAllowed(methods)
    }

    private static func methodNotAllowed(_ allowed: [String]) -> Problem {
        Problem(
            status: .methodNotAllowed,
            code: "method-not-allowed",
            message: LocalizedText(
                vi: "Địa chỉ này không nhận phương thức đó; hãy dùng \(allowed.joined(separator: ", ")).",
                en: "This address does not take that method; use \(allowed.joined(separator: ", "))."
            ),
            allowedMethods: allowed
        )
    }

    static let preconditionRequired = Problem(
        status: .preconditionRequired,
        code: "precondition-required",
        message: LocalizedText(
            vi: "Thiếu If-Match: hãy đọc cấu hình trước rồi gửi kèm ETag của nó.",
            en: "If-Match is missing: read the settings first and send their ETag along."
        )
    )

    static let cameraUnavailable = Problem(
        status: .serviceUnavailable,
        code: "camera-unavailable",
        message: LocalizedText(vi: "Camera hiện không hoạt động.", en: "The camera is not available now.")
    )

    static let unknownCamera = Problem(
        status: .notFound,
        code: "unknown-camera",
        message: LocalizedText(
            vi: "Không có camera nào mang tên này.",
            en: "There is no camera of this name; /healthz lists them."
        )
    )

    static let internalFault = Problem(
        status: .internalServerError,
        code: "internal-fault",
        message: LocalizedText(
            vi: "Hệ thống gặp lỗi; yêu cầu chưa được thực hiện.",
            en: "Something went wrong inside; the request was not carried out."
        )
    )

    static let unknownVisit = Problem(
        status: .notFound,
        code: "unknown-visit",
        message: LocalizedText(
            vi: "Không tìm thấy số này trong ngày hôm nay.",
            en: "There is no such number today."
        )
    )

    static let tooLateForVisit = Problem(
        status: .conflict,
        code: "too-late-for-visit",
        message: LocalizedText(
            vi: "Số này đã được gọi hoặc đã kết thúc; xin nói với cán bộ tại quầy.",
            en: "The number has been called or is closed; please speak to the clerk."
        )
    )

    static let notForKiosk = Problem(
        status: .conflict,
        code: "not-for-kiosk",
        message: LocalizedText(
            vi: "Ki-ốt chỉ đổi dịch vụ cho số lấy tại ki-ốt và đang chờ; xin nói với cán bộ.",
            en: "A kiosk changes the service only of numbers that it gave and that wait; please speak to a clerk."
        )
    )

    static let badRange = Problem(
        status: .badRequest,
        code: "bad-range",
        message: LocalizedText(
            vi:
                "Khoảng ngày không hợp lệ: dùng from và to dạng 2026-11-22, nhiều nhất 366 ngày, hoặc period là day, week, month.",
            en: "No possible range: use from and to such as 2026-11-22, 366 days at most, or period day, week or month."
        )
    )

    static let badPage = Problem(
        status: .badRequest,
        code: "bad-page",
        message: LocalizedText(
            vi:
                "Trang không hợp lệ: limit từ 1 đến 500, cursor lấy từ next của trang trước, before và after là số thứ tự.",
            en: "No possible page: limit is 1 to 500, cursor the page before's next, before and after are sequences."
        )
    )

    static let badFilter = Problem(
        status: .badRequest,
        code: "bad-filter",
        message: LocalizedText(
            vi: "Bộ lọc không hợp lệ: from và to là ngày dạng 2026-11-22; các chữ cần tìm dài nhất 100 ký tự.",
            en: "No possible filter: from and to are days such as 2026-11-22; texts have 100 characters at the most."
        )
    )

    static func unknownTable(_ name: String) -> Problem {
        Problem(
            status: .notFound,
            code: "unknown-table",
            message: LocalizedText(vi: "Không có bảng “\(name)”.", en: "There is no table “\(name)”.")
        )
    }

    static func bodyTooLarge(limit: Int) -> Problem {
        Problem(
            status: .contentTooLarge,
            code: "body-too-large",
            message: LocalizedText(
                vi: "Nội dung yêu cầu vượt quá \(limit / 1024) KB.",
                en: "The request body is larger than \(limit / 1024) KB."
            )
        )
    }

    static func other(_ status: HTTPResponse.Status) -> Problem {
        Problem(
            status: status,
            code: "http-\(status.code)",
            message: LocalizedText(vi: "Yêu cầu không hợp lệ.", en: status.reasonPhrase)
        )
    }
}
