import Access
import QueueModel

/// A paired screen.
struct DeviceDocument: Encodable, Sendable {
    let id: String
    let name: String
    let kind: String
    let pairedAt: String
    let lastSeenAt: Nullable<String>

    init(_ device: Device) {
        id = device.id
        name = device.name
        kind = device.kind.rawValue
        pairedAt = device.pairedAt.iso8601
        lastSeenAt = Nullable(device.usedAt?.iso8601)
    }
}

struct DeviceListDocument: Encodable, Sendable {
    let devices: [DeviceDocument]
    let next: Nullable<String>

    init(_ page: Page<Device>) {
        devices = page.elements.map(DeviceDocument.init)
        next = Nullable(page.next)
    }
}

/// A screen that waits to be paired.
struct PairingDocument: Encodable, Sendable {
    let id: String
    let code: String
    /// With it the screen asks what became of its pairing.
    let secret: String
    let expiresAt: String

    init(_ pairing: Pairing, secret: Token) {
        id = pairing.id
        code = pairing.code.description
        self.secret = secret.text
        expiresAt = pairing.expiresAt.iso8601
    }
}

/// What became of a pairing.
struct PairingStateDocument: Encodable, Sendable {
    let state: String
    let device: Nullable<DeviceDocument>

    init(_ device: Device?) {
        state = device == nil ? "waiting" : "paired"
        self.device = Nullable(device.map(DeviceDocument.init))
    }
}
