package import QueueModel
package import QueueStore

/// What clerks and supervisors have to know about the store.
package enum StoreAlarm: Hashable, Sendable {
    /// The queue goes on from memory.
    case unwritten(because: StoreError.Code)
    case diskNearlyFull

    /// A stable name for programs.
    package var code: String {
        switch self {
        case .unwritten(let code): code.rawValue
        case .diskNearlyFull: StoreKeeper.Warning.diskNearlyFull.rawValue
        }
    }

    package var text: LocalizedText {
        switch self {
        case .unwritten(let code):
            let cause = StoreError(code, detail: "").message
            return LocalizedText(
                vi: "\(cause.vi) Vẫn cấp số được nhưng chưa lưu: không tắt máy, báo người quản trị.",
                en: "\(cause.en) Numbers still go out but are not stored: do not switch off, tell the administrator."
            )
        case .diskNearlyFull:
            return LocalizedText(
                vi: "Ổ đĩa sắp đầy: báo người quản trị.",
                en: "The disk is nearly full: tell the administrator."
            )
        }
    }
}
