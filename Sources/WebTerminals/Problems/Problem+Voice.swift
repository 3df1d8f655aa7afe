import Announcements
import HTTPTypes
import QueueModel

extension Problem {
    static let unknownAnnouncement = Problem(
        status: .notFound,
        code: "unknown-announcement",
        message: LocalizedText(
            vi: "Không có lời gọi này trong hôm nay.",
            en: "There is no such announcement today."
        )
    )

    /// The only place where an error of the voice becomes an HTTP status.
    init(_ error: VoiceError) {
        switch error.code {
        case .off: self.init(status: .notFound, code: error.code.rawValue, message: error.message)
        case .missing, .failed:
            self.init(status: .serviceUnavailable, code: error.code.rawValue, message: error.message)
        case .busy:
            self.init(
                status: .serviceUnavailable,
                code: error.code.rawValue,
                message: error.message,
                retryAfter: 2
            )
        }
    }
}
