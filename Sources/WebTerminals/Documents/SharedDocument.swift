import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import QueueModel
import Reception
import Synchronization

/// A document that is the same for everybody until the outlook changes. After an event all screens ask for it at once: it is
/// encoded for the first of them.
final class SharedDocument<Document: Encodable>: Sendable {
    private struct Encoded {
        let sequence: Int64
        let at: Timestamp
        let bytes: ByteBuffer
    }

    private let make: @Sendable (Outlook) -> Document
    private let latest = Mutex<Encoded?>(nil)

    init(_ make: @escaping @Sendable (Outlook) -> Document) {
        self.make = make
    }

    func response(in outlook: Outlook) throws -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: try encoded(in: outlook))
        )
    }

    private func encoded(in outlook: Outlook) throws -> ByteBuffer {
        let (sequence, at) = (outlook.state.lastSequence, outlook.at)
        return try latest.withLock { latest in
            if let latest, latest.sequence == sequence, latest.at == at { return latest.bytes }
            let bytes = ByteBuffer(bytes: try JSONResponse.encode(make(outlook)))
            latest = Encoded(sequence: sequence, at: at, bytes: bytes)
            return bytes
        }
    }
}
