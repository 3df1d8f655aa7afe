package import QueueModel
package import QueueStore

/// Why the office's software could not be read. What was read before holds.
package enum PullError: Error, Hashable, Sendable {
    case keyUnreadable
    case unreachable
    case timedOut
    /// Its certificate is none that is trusted.
    case certificate
    /// - Parameter retryAfter: how long it asks to be left alone, where it does.
    case refused(status: Int, retryAfter: Duration?)
    case tooLarge
    /// No JSON of the contract; the place is such as `dossiers.3.dueAt`, or empty for the whole.
    case malformed(at: String)
    /// The contract is kept, but this can't be so in this office.
    case faulty(at: String, DossierFault)
    /// More was announced behind a cursor that stands still.
    case cursorStandsStill
    case notStored(StoreError)

    /// A stable name for programs.
    package var code: String {
        switch self {
        case .keyUnreadable: "pull-key-unreadable"
        case .unreachable: "pull-unreachable"
        case .timedOut: "pull-timed-out"
        case .certificate: "pull-certificate"
        case .refused: "pull-refused"
        case .tooLarge: "pull-too-large"
        case .malformed: "pull-malformed"
        case .faulty: "pull-faulty"
        case .cursorStandsStill: "pull-cursor-stands-still"
        case .notStored(let error): error.code.rawValue
        }
    }

    package var message: LocalizedText {
        switch self {
        case .keyUnreadable:
            LocalizedText(
                vi: "Không đọc được tệp khoá của phần mềm quản lý.",
                en: "The file with the key for the office's software can't be read."
            )
        case .unreachable:
            LocalizedText(vi: "Không kết nối được phần mềm quản lý.", en: "The office's software can't be reached.")
        case .timedOut:
            LocalizedText(
                vi: "Phần mềm quản lý không trả lời kịp.",
                en: "The office's software did not answer in time."
            )
        case .certificate:
            LocalizedText(
                vi: "Chứng chỉ của phần mềm quản lý không đáng tin.",
                en: "The certificate of the office's software is not trusted."
            )
        case .refused(let status, _):
            LocalizedText(
                vi: "Phần mềm quản lý từ chối (mã \(status)).",
                en: "The office's software refused (status \(status))."
            )
        case .tooLarge:
            LocalizedText(vi: "Một trang dữ liệu quá lớn.", en: "A page of its answer is too large.")
        case .malformed(let place):
            LocalizedText(
                vi: "Dữ liệu không đúng định dạng\(place.isEmpty ? "" : " ở \(place)").",
                en: "The answer is not of the contract's form\(place.isEmpty ? "" : " at \(place)")."
            )
        case .faulty(let place, let fault):
            LocalizedText(vi: "\(place): \(fault.message.vi)", en: "\(place): \(fault.message.en)")
        case .cursorStandsStill:
            LocalizedText(
                vi: "Phần mềm quản lý báo còn dữ liệu nhưng con trỏ không đổi.",
                en: "The office's software announces more behind a cursor that does not move."
            )
        case .notStored(let error): error.message
        }
    }
}
