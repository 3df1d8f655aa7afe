package import QueueModel

/// A number that somebody wants, with all they said and brought.
package struct TicketWish: Sendable {
    /// The identity of the ticket, should there be one.
    package let ticket: TicketID
    /// Nil for whoever chose none.
    package let service: ServiceID?
    package let origin: TicketOrigin
    package let arrival: Arrival
    package let matter: CitizenMatter

    package init(
        ticket: TicketID,
        service: ServiceID? = nil,
        origin: TicketOrigin,
        arrival: Arrival = Arrival(),
        matter: CitizenMatter
    ) {
        self.ticket = ticket
        self.service = service
        self.origin = origin
        self.arrival = arrival
        self.matter = matter
    }

    /// - Parameter appointment: that of the matter, where it counts.
    func command(with appointment: Appointment?) -> Command {
        .issue(
            ticket: ticket,
            service: service,
            origin: origin,
            arrival: Arrival(
                priority: arrival.priority,
                appointment: arrival.appointment ?? appointment,
                dossiers: arrival.dossiers,
                hasReadyDossier: arrival.hasReadyDossier || matter.hasReadyDossier
            )
        )
    }
}
