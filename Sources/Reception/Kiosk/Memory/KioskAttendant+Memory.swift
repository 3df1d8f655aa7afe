import QueueModel

extension KioskAttendant {
    /// What the next process of the daemon must know, so that nobody gets a second number after a restart.
    package func visitMemory() async -> VisitMemory {
        let office = await desk.state.office.id
        let visits = visits.read { content in
            content.tickets.map { ticket in
                RememberedVisit(
                    ticket: ticket,
                    templates: content.gallery.templates(of: ticket),
                    subject: content.subjectOfTicket[ticket],
                    hasAnswered: content.answeredTickets.contains(ticket)
                )
            }
        }
        return VisitMemory(office: office, visits: visits)
    }

    /// Takes over what the process before this one knew of those whose ticket is still open; the number of people.
    package func takeOver(_ memory: VisitMemory) async -> Int {
        let state = await desk.state
        guard memory.office == state.office.id else { return 0 }
        for visit in memory.visits where state.ticket(visit.ticket)?.state.isOpen == true {
            visits.change { content in
                if let templates = visit.templates { content.gallery.takeOver(templates, for: visit.ticket) }
                content.subjectOfTicket[visit.ticket] = visit.subject
                if visit.hasAnswered { content.answeredTickets.insert(visit.ticket) }
            }
        }
        return visitGalleryCount
    }
}
