import HTTPTypes
import QueueModel

extension Problem {
    static let unknownDossier = Problem(
        status: .notFound,
        code: "unknown-dossier",
        message: LocalizedText(vi: "Không có hồ sơ mang mã này.", en: "There is no dossier with this code.")
    )

    static let unknownAppointment = Problem(
        status: .notFound,
        code: "unknown-appointment",
        message: LocalizedText(vi: "Không có lịch hẹn mang mã này.", en: "There is no appointment with this code.")
    )

    static let badCode = Problem(
        status: .unprocessableContent,
        code: "bad-code",
        message: DossierCode.form
    )

    static let codeDiffers = Problem(
        status: .unprocessableContent,
        code: "code-differs",
        message: LocalizedText(
            vi: "Mã trong nội dung khác mã trong địa chỉ.",
            en: "The code in the body is not the one in the address."
        )
    )

    static func codeMissing(at place: String) -> Problem { malformedJSON(at: place) }

    static func stateDiffers(at place: String) -> Problem {
        Problem(
            status: .unprocessableContent,
            code: "state-differs",
            message: LocalizedText(
                vi: "“\(place)”: trạng thái suy ra từ readyAt và returnedAt; xin gửi các thời điểm đó.",
                en: "“\(place)”: the state follows from readyAt and returnedAt; send these times."
            )
        )
    }

    static let badDay = Problem(
        status: .badRequest,
        code: "bad-day",
        message: LocalizedText(vi: "Ngày có dạng 2026-11-22.", en: "A day is written such as 2026-11-22.")
    )

    static let badState = Problem(
        status: .badRequest,
        code: "bad-state",
        message: LocalizedText(
            vi: "Trạng thái là received, ready hoặc returned.",
            en: "A state is received, ready or returned."
        )
    )

    /// The only place where a fault of what the office's software hands in becomes an HTTP status.
    ///
    /// - Parameter place: where it stands in the body, such as `dossiers.3.`.
    init(_ fault: DossierFault, at place: String) {
        let key = place + fault.field.rawValue
        self.init(
            status: .unprocessableContent,
            code: fault.code,
            message: LocalizedText(vi: "“\(key)”: \(fault.message.vi)", en: "“\(key)”: \(fault.message.en)")
        )
    }
}
