extension OfficeState {
    /// The event as it is, or a ticket's issue with the next number where its own is given out already.
    package func withFreeNumber(_ event: Event) -> Event {
        guard case .ticketIssued(let ticket, let number, let service, let origin, let arrival, let rule) = event,
            case let last = lastSerials[number.letter, default: 0], number.serial <= last
        else { return event }
        return .ticketIssued(
            ticket: ticket,
            number: TicketNumber(letter: number.letter, serial: last + 1),
            service: service,
            origin: origin,
            arrival: arrival,
            rule: rule
        )
    }
}
