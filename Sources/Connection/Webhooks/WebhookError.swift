package import QueueModel
package import QueueStore

/// Why something about webhooks was refused or could not be done.
package enum WebhookError: Error, Hashable, Sendable {
    case badName
    case badURL
    case noKinds
    case badOverlap
    case tooMany(limit: Int)
    case unknownWebhook
    case unknownDelivery
    case keys(ConnectionKeyError)
    case notStored(StoreError)

    /// A stable code for logs, metrics and programs.
    package var code: String {
        switch self {
        case .badName: "bad-webhook-name"
        case .badURL: "bad-webhook-url"
        case .noKinds: "no-webhook-kinds"
        case .badOverlap: "bad-overlap"
        case .tooMany: "too-many-webhooks"
        case .unknownWebhook: "unknown-webhook"
        case .unknownDelivery: "unknown-delivery"
        case .keys(let error): error.code.rawValue
        case .notStored(let error): error.code.rawValue
        }
    }

    /// What people read.
    package var message: LocalizedText {
        switch self {
        case .badName:
            LocalizedText(vi: "Tên webhook cần 1 đến 60 ký tự.", en: "A webhook's name has 1 to 60 characters.")
        case .badURL:
            LocalizedText(
                vi:
                    "Địa chỉ phải bắt đầu bằng https:// hoặc http://, không có tên đăng nhập và không có phần sau dấu #.",
                en: "An address begins with https:// or http://, without a user name and without a part behind #."
            )
        case .noKinds:
            LocalizedText(vi: "Cần chọn ít nhất một loại sự kiện.", en: "At least one kind of event is needed.")
        case .badOverlap:
            LocalizedText(
                vi: "Khoá cũ còn hiệu lực từ 0 đến \(WebhookDesk.overlapHours.upperBound) giờ.",
                en: "A former secret goes on for 0 to \(WebhookDesk.overlapHours.upperBound) hours."
            )
        case .tooMany(let limit):
            LocalizedText(vi: "Chỉ có thể có \(limit) webhook.", en: "There can be \(limit) webhooks.")
        case .unknownWebhook: LocalizedText(vi: "Không có webhook này.", en: "There is no such webhook.")
        case .unknownDelivery:
            LocalizedText(
                vi: "Không có lượt gửi này: đã gửi xong hoặc đã bị xoá.",
                en: "There is no such delivery: it was delivered, or dropped."
            )
        case .keys(let error): error.message
        case .notStored(let error): error.message
        }
    }
}
