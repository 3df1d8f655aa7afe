/// What the citizen reads on the screen: the service's letter and the serial of the day, such as `A001`.
///
/// Serials have three digits, more from 1000 on. Coded as that text.
package struct TicketNumber: Hashable, Sendable {
    package let letter: String
    package let serial: Int

    package init(letter: String, serial: Int) {
        self.letter = letter
        self.serial = serial
    }
}

extension TicketNumber: LosslessStringConvertible {
    package var description: String { letter + serial.padded(to: 3) }

    /// Reads `A001`; `nil` for any other form.
    package init?(_ description: String) {
        guard let serial = Int(description.dropFirst()), serial > 0 else { return nil }
        self.init(letter: String(description.prefix(1)), serial: serial)
        guard Service.isLetter(letter), self.description == description else { return nil }
    }
}

extension TicketNumber: Codable {
    package init(from decoder: any Decoder) throws {
        self = try decoder.decodeText(as: Self.self, called: "a ticket number such as A001")
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
