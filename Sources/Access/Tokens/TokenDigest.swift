import Crypto
package import Foundation

/// What is kept of a token: its SHA-256. A copied database signs nobody in, and a look-up by it tells an attacker
/// nothing by the time it takes, since nobody can choose a digest.
package struct TokenDigest: Hashable, Sendable {
    package let bytes: Data

    package init(_ token: Token) {
        bytes = Data(SHA256.hash(data: Data(token.text.utf8)))
    }

    package init(bytes: Data) {
        self.bytes = bytes
    }
}
