package import Foundation
package import QueueModel

/// Where a citizen wants to be told about their ticket. The number is sealed; it goes with the ticket.
package struct Contact: Hashable, Sendable {
    package let ticket: TicketID
    package let channel: ContactChannel
    package let language: Consent.Language
    package let sealed: Data
    package let givenAt: Timestamp

    package init(
        ticket: TicketID,
        channel: ContactChannel,
        language: Consent.Language,
        sealed: Data,
        givenAt: Timestamp
    ) {
        self.ticket = ticket
        self.channel = channel
        self.language = language
        self.sealed = sealed
        self.givenAt = givenAt
    }
}
