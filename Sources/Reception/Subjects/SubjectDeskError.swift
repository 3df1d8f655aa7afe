package import QueueModel
package import QueueStore
package import Subjects

/// Why somebody could not be remembered or forgotten.
package enum SubjectDeskError: Error, Sendable, Hashable {
    /// No key is configured, or the one that is can't be used.
    case off
    /// That visitor has gone, or no picture of them was good enough.
    case nobodyToRemember
    case nobodyToForget
    /// They said yes to another text than the present one.
    case consentTextChanged
    case keys(SubjectKeyError)
    case notStored(StoreError)

    /// A stable code for logs, metrics and programs.
    package var code: String {
        switch self {
        case .off: "remembering-off"
        case .nobodyToRemember: "nobody-to-remember"
        case .nobodyToForget: "nobody-to-forget"
        case .consentTextChanged: "consent-text-changed"
        case .keys(let error): error.code.rawValue
        case .notStored(let error): error.code.rawValue
        }
    }

    /// What a clerk or a citizen is told.
    package var message: LocalizedText {
        switch self {
        case .off:
            LocalizedText(
                vi: "Hiện máy không ghi nhớ khuôn mặt. Lấy số vẫn bình thường.",
                en: "Faces are not remembered at present. Numbers are given as usual."
            )
        case .nobodyToRemember:
            LocalizedText(
                vi: "Chưa có ảnh đủ rõ của người này. Xin nhìn vào camera của ki-ốt rồi thử lại.",
                en:
                    "There is no picture of this person that is good enough. Please look at the kiosk's camera, and try again."
            )
        case .nobodyToForget:
            LocalizedText(
                vi: "Máy không nhận ra người này trong số những người đã đồng ý được ghi nhớ.",
                en: "This person is not recognised as somebody who agreed to be remembered."
            )
        case .consentTextChanged:
            LocalizedText(
                vi: "Nội dung đồng ý vừa thay đổi. Xin đọc lại.",
                en: "The text of the consent has changed. Please read it again."
            )
        case .keys(let error): error.message
        case .notStored(let error): error.message
        }
    }

    /// What an administrator reads in the journal.
    var detail: String {
        switch self {
        case .keys(let error): "\(error.detail). \(error.remedy)"
        case .notStored(let error): "\(error.detail). \(error.remedy)"
        case .off, .nobodyToRemember, .nobodyToForget, .consentTextChanged: message.en
        }
    }
}
