internal import Crypto
package import Foundation

/// What a webhook's receiver and the office both know: 256 random bits, written as Standard Webhooks does
/// (`whsec_` and Base64; https://github.com/standard-webhooks/standard-webhooks).
package struct WebhookSecret: Hashable, Sendable {
    static let prefix = "whsec_"
    /// Of what may be a secret, in bytes.
    static let byteCounts = 24...64

    let bytes: Data

    /// - Returns: nil unless it has a secret's length.
    init?(bytes: Data) {
        guard Self.byteCounts.contains(bytes.count) else { return nil }
        self.bytes = bytes
    }

    /// - Returns: nil unless it has a secret's form.
    package init?(_ text: some StringProtocol) {
        guard text.hasPrefix(Self.prefix), let bytes = Data(base64Encoded: String(text.dropFirst(Self.prefix.count)))
        else { return nil }
        self.init(bytes: bytes)
    }

    private init(random bytes: Data) {
        self.bytes = bytes
    }

    package static func random() -> WebhookSecret {
        WebhookSecret(random: SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) })
    }

    /// As it is given to the receiver, once.
    package var text: String { Self.prefix + bytes.base64EncodedString() }

    /// Of a message's id, time and body: `v1,` and Base64 of HMAC-SHA-256.
    package func signature(of id: String, at seconds: Int64, _ body: Data) -> String {
        var code = HMAC<SHA256>(key: SymmetricKey(data: bytes))
        code.update(data: Data("\(id).\(seconds).".utf8))
        code.update(data: body)
        return "v1," + Data(code.finalize()).base64EncodedString()
    }
}
