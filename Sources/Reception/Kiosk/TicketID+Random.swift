import Foundation
package import QueueModel

extension TicketID {
    /// A new identity that nobody can guess: UUID version 7 (RFC 9562, section 5.7), the milliseconds since 1970 and 74
    /// random bits.
    ///
    /// Those of one hour begin alike, so their rows lie together on the disk and a transaction writes a few pages instead
    /// of one for each ticket.
    package static func random() -> TicketID {
        let milliseconds = UInt64(max(0, Date().timeIntervalSince1970 * 1_000))
        let high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xFFF)
        let low = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF)
        let bytes = [high.bigEndian, low.bigEndian].withUnsafeBytes { $0.loadUnaligned(as: uuid_t.self) }
        return TicketID(rawValue: UUID(uuid: bytes).uuidString.lowercased())
    }
}
