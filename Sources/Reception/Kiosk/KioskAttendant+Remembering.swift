internal import FaceMatch
package import QueueModel

extension KioskAttendant {
    /// Where a citizen says yes, or asks to be forgotten.
    package enum Place: String, Sendable {
        /// They stand before the camera.
        case kiosk
        /// At a counter, with the ticket of this visit.
        case desk
    }

    /// Remembers the citizen of a ticket beyond the visit.
    ///
    /// - Parameter consent: what they said yes to; a child's representative says it at the desk.
    /// - Throws: `nobody-to-remember` if they have left the kiosk, the ticket has closed, or no picture was good enough.
    package func rememberCitizen(
        of ticket: TicketID,
        at place: Place,
        consent: Consent
    ) async throws(SubjectDeskError) {
        guard let subjects, subjects.isWorking else { throw .off }
        let templates = templatesToRemember(of: ticket, at: place)
        guard !templates.isEmpty, await isOpen(ticket) else { throw .nobodyToRemember }
        let subject = try await subjects.remember(templates, consent: consent)
        visits.change { $0.answeredTickets.insert(ticket) }
        if await isOpen(ticket) { visits.change { $0.subjectOfTicket[ticket] = subject } }
        updateStatus()
    }

    /// Forgets the citizen of a ticket: what is kept beyond the visit. They keep their place.
    ///
    /// - Throws: `nobody-to-forget` if they have left the kiosk, or are not known.
    package func forgetCitizen(
        of ticket: TicketID,
        at place: Place,
        cause: Erasure.Cause
    ) async throws(SubjectDeskError) -> Erasure {
        guard let subjects, subjects.isWorking else { throw .off }
        guard let subject = await subject(of: ticket, at: place) else { throw .nobodyToForget }
        let erasure = try await subjects.forget(subject, cause: cause)
        visits.change { visits in visits.subjectOfTicket = visits.subjectOfTicket.filter { $0.value != subject } }
        if await isOpen(ticket) { visits.change { $0.answeredTickets.insert(ticket) } }
        updateStatus()
        return erasure
    }

    /// Whether a ticket's citizen agreed to be remembered and was recognised; `nil` where nobody is remembered.
    package nonisolated func isKnown(_ ticket: TicketID) -> Bool? {
        guard let subjects, subjects.isWorking else { return nil }
        return knownSubject(of: ticket) != nil
    }

    /// Whom a sighting shows of those who agreed to be remembered; nobody where it is not certain that it shows a person.
    func knownSubject(of sighting: Sighting) async -> SubjectID? {
        guard sighting.showsPerson else { return nil }
        return await subjects?.identify(sighting.template, spread: sighting.spread)
    }

    /// What the screen may offer to the person whose answer it shows.
    var remembering: KioskStatus.Remembering {
        guard let subjects, subjects.isWorking else { return .init() }
        guard let visitor = visitors.last, let ticket = visitor.ticket else {
            return .init(textVersion: subjects.consentText.version)
        }
        let isKnown = knownSubject(of: ticket) != nil
        let isFit = KeptTemplate(visitor.sighting).isFitToRemember
        return .init(
            offered: !isKnown && isFit && !visits.read { $0.answeredTickets.contains(ticket) },
            known: isKnown,
            textVersion: subjects.consentText.version
        )
    }

    private func templatesToRemember(of ticket: TicketID, at place: Place) -> [KeptTemplate] {
        switch place {
        case .kiosk: visitor(of: ticket).map { [KeptTemplate($0.sighting)].filter(\.isFitToRemember) } ?? []
        case .desk: visits.read { $0.gallery.templatesToRemember(of: ticket) }
        }
    }

    private nonisolated func knownSubject(of ticket: TicketID) -> SubjectID? {
        visits.read { $0.subjectOfTicket[ticket] }
    }

    /// Whether the ticket's owner stands before this kiosk's camera.
    package func sees(_ ticket: TicketID) -> Bool { visitor(of: ticket) != nil }

    private func visitor(of ticket: TicketID) -> Visitor? { visitors.last { $0.ticket == ticket } }

    /// Who is not sure to be the ticket's citizen is not forgotten: it would be somebody else.
    private func subject(of ticket: TicketID, at place: Place) async -> SubjectID? {
        switch place {
        case .kiosk:
            guard let visitor = visitor(of: ticket) else { return nil }
            if let known = knownSubject(of: ticket) { return known }
            return await knownSubject(of: visitor.sighting)
        case .desk:
            if let known = knownSubject(of: ticket) { return known }
            guard let template = visits.read({ $0.gallery.templatesToRemember(of: ticket).first }) else { return nil }
            return await subjects?.identify(template.template)
        }
    }
}
