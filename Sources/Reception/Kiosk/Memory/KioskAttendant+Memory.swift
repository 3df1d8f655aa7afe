package import QueueModel

extension KioskAttendant {
    /// What the next process of the daemon must know, so that nobody gets a second number after a restart.
    package func visitMemory() async -> VisitMemory {
        let office = await desk.state.office.id
        let tickets = Set(gallery.tickets).union(subjectOfTicket.keys).union(answeredTickets)
        return VisitMemory(
            office: office,
            visits: tickets.map { ticket in
                RememberedVisit(
                    ticket: ticket,
                    templates: gallery.templates(of: ticket),
                    subject: subjectOfTicket[ticket],
                    hasAnswered: answeredTickets.contains(ticket)
                )
            }
        )
    }

    /// Takes over what the process before this one knew of those whose ticket is still open; the number of people.
    package func takeOver(_ memory: VisitMemory) async -> Int {
        let state = await desk.state
        guard memory.office == state.office.id else { return 0 }
        for visit in memory.visits where state.ticket(visit.ticket)?.state.isOpen == true {
            if let templates = visit.templates { gallery.takeOver(templates, for: visit.ticket) }
            subjectOfTicket[visit.ticket] = visit.subject
            if visit.hasAnswered { answeredTickets.insert(visit.ticket) }
        }
        return gallery.count
    }
}
