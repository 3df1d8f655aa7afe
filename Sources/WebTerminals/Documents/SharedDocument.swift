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
        let tag: String
    }

    private let make: @Sendable (Outlook) -> Document
    private let latest = Mutex<Encoded?>(nil)

    init(_ make: @escaping @Sendable (Outlook) -> Document) {
        self.make = make
    }

    func response(in outlook: Outlook) throws -> Response {
        let encoded = try encoded(in: outlook)
        return Response(
            status: .ok,
            headers: [.contentType: "application/json", .cacheControl: "no-store", .eTag: encoded.tag],
            body: ResponseBody(byteBuffer: encoded.bytes)
        )
    }

    private func encoded(in outlook: Outlook) throws -> Encoded {
        let (sequence, at) = (outlook.state.lastSequence, outlook.at)
        return try latest.withLock { latest in
            if let latest, latest.sequence == sequence, latest.at == at { return latest }
            let document = try JSONResponse.encode(make(outlook))
            let encoded = Encoded(
                sequence: sequence,
                at: at,
                bytes: ByteBuffer(bytes: document),
                tag: EntityTag.strong(for: document)
            )
            latest = encoded
            return encoded
        }
    }
}
