import Connection
import HTTPTypes
import QueueModel

extension Problem {
    /// The only place where an error of webhooks becomes an HTTP status.
    init(_ error: WebhookError) {
        let status: HTTPResponse.Status =
            switch error {
            case .badName, .badURL, .noKinds, .badOverlap: .unprocessableContent
            case .tooMany: .conflict
            case .unknownWebhook, .unknownDelivery: .notFound
            case .keys, .notStored: .serviceUnavailable
            }
        self.init(status: status, code: error.code, message: error.message)
    }

    static let badDeliveryState = Problem(
        status: .badRequest,
        code: "bad-filter",
        message: LocalizedText(vi: "state là waiting hoặc dead.", en: "The state is waiting or dead.")
    )
}
