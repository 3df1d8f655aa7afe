import QueueStore

/// A message on its way to a provider.
struct Errand: Sendable {
    let message: QueuedMessage
    let provider: any MessageProvider
    let outgoing: OutgoingMessage
}
