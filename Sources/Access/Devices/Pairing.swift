package import QueueModel

/// A screen that waits to be paired; kept in memory only.
package struct Pairing: Sendable {
    package static let lifetimeMilliseconds: Int64 = 600_000

    package let id: String
    package let kind: Device.Kind
    package let code: PairingCode
    let secret: TokenDigest
    let address: String
    package let expiresAt: Timestamp
    /// The screen that it became, and the token which that screen fetches once.
    var outcome: (device: Device, token: Token)?
}
