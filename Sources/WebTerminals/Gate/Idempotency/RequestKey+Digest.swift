import Crypto
import Foundation
import HTTPTypes
import NIOCore
import NIOFoundationEssentialsCompat
import QueueModel

extension RequestKey {
    /// 128 bits of each digest: chance never makes two alike.
    private static let length = 16

    init(_ key: IdempotencyKey, from sender: String, of request: HTTPRequest, body: ByteBuffer) {
        let head = "\(request.method.rawValue) \(request.path ?? "")\n"
        self.init(
            name: Self.digest(of: Data("\(sender)\n\(key.value)".utf8)),
            content: Self.digest(of: Data(head.utf8) + Data(buffer: body))
        )
    }

    private static func digest(of data: Data) -> String {
        SHA256.hash(data: data).prefix(length).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        .joined()
    }
}
