package import QueueStore

/// Takes a message to a webhook's address.
package protocol WebhookSender: Sendable {
    func send(_ message: WebhookMessage, to url: String) async -> WebhookAnswer
}

/// What came back.
package enum WebhookAnswer: Hashable, Sendable {
    /// 2xx, with the status.
    case taken(status: Int)
    /// - Parameter retryAfter: how long the receiver asks to be left alone, where it does.
    case failed(DeliveryFailure, retryAfter: Duration?)
}
