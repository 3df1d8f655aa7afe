import Connection
import HTTPTypes
import Import
import QueueModel
import Reception

extension Problem {
    static let badImportKind = Problem(
        status: .badRequest,
        code: "bad-import-kind",
        message: LocalizedText(
            vi: "Cần kind=dossiers (hồ sơ) hoặc kind=appointments (lịch hẹn); check là true hoặc false.",
            en: "kind=dossiers or kind=appointments is needed; check is true or false."
        )
    )

    /// The only place where a file that is not taken becomes an HTTP status.
    init(_ error: ImportError) {
        switch error {
        case .refused(let refusal):
            self.init(
                status: .unprocessableContent,
                code: "import-rejected",
                message: LocalizedText(
                    vi: "Tệp có \(refusal.count) lỗi; chưa có gì được ghi.",
                    en: "The file has \(refusal.count) \(refusal.count == 1 ? "error" : "errors"); nothing was written."
                ),
                faults: ImportFaultsDocument(refusal.faults, of: refusal.count)
            )
        case .notStored(let error): self.init(DeskError.notStored(error))
        }
    }
}
