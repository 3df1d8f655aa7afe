package import QueueModel

/// A screen that an administrator paired.
package struct Device: Hashable, Sendable, Identifiable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case kiosk, board

        package var role: Role {
            switch self {
            case .kiosk: .kiosk
            case .board: .board
            }
        }
    }

    package let id: String
    package let name: String
    package let kind: Kind
    package let digest: TokenDigest
    package let pairedAt: Timestamp
    package let usedAt: Timestamp?

    package init(
        id: String,
        name: String,
        kind: Kind,
        digest: TokenDigest,
        pairedAt: Timestamp,
        usedAt: Timestamp? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.digest = digest
        self.pairedAt = pairedAt
        self.usedAt = usedAt
    }
}
