internal import Foundation
internal import QueueModel
internal import QueueStore

extension ConnectionKeyFile {
    func sealed(
        _ secret: WebhookSecret,
        of webhook: WebhookID,
        _ office: OfficeID
    ) throws(ConnectionKeyError) -> Data {
        try key().seal(secret.bytes, for: .secret(of: webhook, office))
    }

    func opened(
        _ sealed: Data,
        of webhook: WebhookID,
        _ office: OfficeID
    ) throws(ConnectionKeyError) -> WebhookSecret {
        guard let secret = WebhookSecret(bytes: try key().open(sealed, for: .secret(of: webhook, office))) else {
            throw ConnectionKeyError(.valueUnreadable, "a webhook's secret has no secret's length")
        }
        return secret
    }
}

extension SealedPlace {
    /// The secret in use, and the same one when it becomes the one before.
    fileprivate static func secret(of webhook: WebhookID, _ office: OfficeID) -> SealedPlace {
        SealedPlace(office, "webhook", column: "secret", row: webhook.rawValue)
    }
}
