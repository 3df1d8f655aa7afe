import NIOCore
import QueueModel
import Synchronization

/// The newest events as they go over the wire: encoded once, however many listen.
final class EncodedEvents: Sendable {
    /// More than any listener that keeps up is behind.
    private static let kept = 64

    private struct Message {
        let sequence: Int64
        let at: Timestamp
        let bytes: ByteBuffer
    }

    private let messages = Mutex<[Message?]>(Array(repeating: nil, count: kept))

    func message(of event: RecordedEvent) throws -> ByteBuffer {
        try messages.withLock { messages in
            let place = Int(event.sequence % Int64(Self.kept))
            if let known = messages[place], known.sequence == event.sequence, known.at == event.at {
                return known.bytes
            }
            let bytes = try ServerSentEvent(id: event.sequence, document: EventDocument(event)).encoded()
            messages[place] = Message(sequence: event.sequence, at: event.at, bytes: bytes)
            return bytes
        }
    }
}
