internal import Crypto
internal import Foundation
package import QueueModel

/// What a citizen says yes to.
package struct ConsentText: Hashable, Sendable {
    /// The day of its wording, and eight digits of its SHA-256: another text can't have the same version.
    package let version: String
    package let text: LocalizedText

    /// The day on which the wording below was last changed.
    private static let wordedOn = "2026-11-27"

    /// - Parameter keepDays: for how long a template is kept after the last visit.
    package init(keepDays: Int) {
        self.init(
            LocalizedText(
                vi: """
                    Nếu bạn đồng ý, máy lưu mẫu khuôn mặt đã mã hóa của bạn (không lưu ảnh, không lưu tên) trong \
                    \(keepDays) ngày kể từ lần đến gần nhất, chỉ để nhận ra bạn ở lần sau; nếu không, bạn vẫn lấy số \
                    như mọi người, và bạn có thể yêu cầu xóa bất cứ lúc nào, tại đây hoặc tại quầy. Người lớn tự trả \
                    lời cho mình; với trẻ em, xin người đại diện nói với nhân viên tại quầy.
                    """,
                en: """
                    If you agree, this machine keeps a sealed template of your face (no picture, no name) for \
                    \(keepDays) days after your last visit, only to recognise you next time; if you don't, you get your \
                    number like everybody else, and you may ask to be forgotten at any time, here or at a counter. \
                    Adults answer for themselves; for a child, a representative asks at a counter.
                    """
            ),
            wordedOn: Self.wordedOn
        )
    }

    init(_ text: LocalizedText, wordedOn day: String) {
        self.text = text
        let digest = SHA256.hash(data: Data("\(text.vi)\0\(text.en)".utf8))
        version = "\(day)-\(digest.prefix(4).map { String(format: "%02x", $0) }.joined())"
    }
}
