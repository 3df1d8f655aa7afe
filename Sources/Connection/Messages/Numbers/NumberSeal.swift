internal import Foundation
package import QueueModel

/// Seals citizens' numbers, each for its ticket: on another's row it does not open.
package struct NumberSeal: Sendable {
    private let office: OfficeID
    private let keyFile: ConnectionKeyFile

    package init(office: OfficeID, keyFile: ConnectionKeyFile) {
        self.office = office
        self.keyFile = keyFile
    }

    /// The key is made with the first number.
    func seal(_ number: PhoneNumber, of ticket: TicketID) throws(ConnectionKeyError) -> Data {
        try keyFile.key().seal(Data(number.e164.utf8), for: place(of: ticket))
    }

    func open(_ sealed: Data, of ticket: TicketID) throws(ConnectionKeyError) -> PhoneNumber {
        let opened = try keyFile.key().open(sealed, for: place(of: ticket))
        guard let number = PhoneNumber(String(decoding: opened, as: UTF8.self)) else {
            throw ConnectionKeyError(.valueUnreadable, "a value of contact is no number")
        }
        return number
    }

    private func place(of ticket: TicketID) -> SealedPlace {
        SealedPlace(office, "contact", column: "sealed", row: ticket.rawValue)
    }
}
