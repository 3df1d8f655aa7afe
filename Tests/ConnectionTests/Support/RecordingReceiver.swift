import Connection
import QueueStore
import Synchronization

/// A receiver that keeps what it is sent, and answers as a test wants.
final class RecordingReceiver: WebhookSender {
    typealias Answer = @Sendable (_ message: WebhookMessage, _ attempt: Int) async -> WebhookAnswer

    let messages: AsyncStream<WebhookMessage>
    private let continuation: AsyncStream<WebhookMessage>.Continuation
    private let attempts = Mutex<[String: Int]>([:])
    private let answer: Answer

    /// - Parameter answer: is told which attempt at the message it is, from 1 on.
    init(_ answer: @escaping Answer = { _, _ in .taken(status: 204) }) {
        (messages, continuation) = AsyncStream.makeStream()
        self.answer = answer
    }

    func send(_ message: WebhookMessage, to url: String) async -> WebhookAnswer {
        let attempt = attempts.withLock { attempts in
            attempts[message.id, default: 0] += 1
            return attempts[message.id] ?? 1
        }
        let answer = await answer(message, attempt)
        continuation.yield(message)
        return answer
    }
}
