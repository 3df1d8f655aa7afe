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
        let high = hexadecimal(milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xFFF))
        let low = hexadecimal(0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF))
        let groups = [high.prefix(8), high.dropFirst(8).prefix(4), high.suffix(4), low.prefix(4), low.suffix(12)]
        return TicketID(rawValue: groups.joined(separator: "-"))
    }

    /// Sixteen digits.
    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
