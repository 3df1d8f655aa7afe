package import QueueModel
package import QueueStore

/// Why a number was not kept.
package enum MessageDeskError: Error, Sendable, Hashable {
    /// Messages are not configured.
    case off
    case unknownTicket
    /// The ticket's holder has nothing to be told any more.
    case ticketClosed
    case notMobile
    /// There is no provider for this channel.
    case unknownChannel
    case notAgreed
    case key(ConnectionKeyError)
    case notStored(StoreError)

    /// A stable code for logs, metrics and programs.
    package var code: String {
        switch self {
        case .off: "messages-off"
        case .unknownTicket: "unknown-ticket"
        case .ticketClosed: "ticket-closed"
        case .notMobile: "not-a-mobile-number"
        case .unknownChannel: "unknown-channel"
        case .notAgreed: "consent-missing"
        case .key(let error): error.code.rawValue
        case .notStored(let error): error.code.rawValue
        }
    }

    /// What a clerk or a citizen is told.
    package var message: LocalizedText {
        switch self {
        case .off:
            LocalizedText(
                vi: "Văn phòng này không gửi tin nhắn. Xin theo dõi bảng gọi số.",
                en: "This office sends no messages. Please watch the board."
            )
        case .unknownTicket:
            LocalizedText(vi: "Không tìm thấy số này trong ngày hôm nay.", en: "There is no such number today.")
        case .ticketClosed:
            LocalizedText(
                vi: "Số này đã kết thúc, không còn gì để báo tin.",
                en: "This number is closed; there is nothing left to tell."
            )
        case .notMobile:
            LocalizedText(
                vi: "Đây không phải số di động Việt Nam. Xin nhập đủ 10 chữ số, ví dụ 0900 000 001.",
                en: "This is no mobile number of Viet Nam. Please type all 10 digits, such as 0900 000 001."
            )
        case .unknownChannel:
            LocalizedText(
                vi: "Văn phòng này không nhắn tin bằng cách đó.",
                en: "This office sends no messages by that way."
            )
        case .notAgreed:
            LocalizedText(
                vi: "Cần có sự đồng ý của người dân thì mới giữ số điện thoại.",
                en: "A number is kept only with the citizen's consent."
            )
        case .key(let error): error.message
        case .notStored(let error): error.message
        }
    }
}
