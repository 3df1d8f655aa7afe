package import Broadcast
package import FaceMatch
package import Logging
package import QueueModel

/// Turns the sightings of one camera into tickets: at most one open ticket for each person, whichever of the office's
/// cameras they stand before.
///
/// Doubt gives a fresh number, never somebody else's: a wrong merge would take somebody's place away. So does doubt
/// about liveness; whoever is suspected to be a print or a screen gets none by themselves and is pointed to the desk.
package actor KioskAttendant {
    /// The newest status whenever it changes, or when the ticket that it shows has changed.
    package nonisolated let statusChanges = Broadcast<KioskStatus>(overflow: .keepsNewest)
    package private(set) var status: KioskStatus

    let desk: QueueDesk
    /// Nil where nobody is remembered beyond their visit.
    package nonisolated let subjects: SubjectDesk?
    private let makeTicketID: @Sendable () -> TicketID
    private let logger: Logger
    package nonisolated let id: CameraID
    package nonisolated let board: CameraBoard
    package nonisolated let visits: OpenVisits
    private var guidance = Guidance.nobody
    /// Those whose ticket is not durable yet, in order of arrival; tried again with each observation while they last.
    private var newcomers: [Newcomer] = []
    /// Those who have their answer; the screen shows the latest one's.
    private(set) var visitors: [Visitor] = []
    /// What was decided about those who came before the camera, since the start.
    package private(set) var decisions: [SightingDecision: Int] = [:]

    /// - Parameters:
    ///   - visits: what this kiosk shares with the others.
    ///   - board: where it shows how its camera is.
    package init(
        _ id: CameraID = .only,
        desk: QueueDesk,
        visits: OpenVisits,
        camera: CameraCondition,
        board: CameraBoard = CameraBoard(),
        logger: Logger,
        subjects: SubjectDesk? = nil,
        makeTicketID: @escaping @Sendable () -> TicketID = { .random() }
    ) {
        self.id = id
        self.desk = desk
        self.visits = visits
        self.board = board
        self.subjects = subjects
        self.logger = logger
        self.makeTicketID = makeTicketID
        status = KioskStatus(camera: camera, stage: .nobody)
        board.show(camera, of: id)
    }

    /// The people whose face is held for the time of their visit.
    package nonisolated var visitGalleryCount: Int { visits.read { $0.gallery.count } }

    /// Follows the desk until it is cancelled: forgets the face of whoever's ticket has closed.
    package func followDesk() async {
        while !Task.isCancelled {
            let events = desk.events.subscribe()
            // The subscription before this one may have ended because it fell behind.
            await forgetClosedTickets()
            for await recorded in events {
                await follow(recorded.event)
            }
        }
    }

    package func cameraChanged(to condition: CameraCondition) {
        if condition.state != .running {
            guidance = .nobody
            newcomers = []
            visitors = []
        }
        board.show(condition, of: id)
        updateStatus(camera: condition)
    }

    /// Takes in what the camera saw in one frame; returns when every new ticket is durable.
    package func observed(guidance: Guidance, changes: [SightingChange]) async {
        self.guidance = guidance
        for change in changes {
            switch change {
            case .ready(let sighting): welcome(sighting)
            case .refined(let sighting): await refine(sighting)
            case .ended(let id): leave(id)
            }
        }
        // First come, first served: nobody overtakes somebody whose ticket could not be stored.
        while let newcomer = newcomers.first, await serveInTurn(newcomer) {}
        updateStatus()
    }

    /// Remembers the face of somebody with an open ticket.
    package func remember(_ template: KeptTemplate, for ticket: TicketID) {
        visits.change { $0.gallery.remember(template, for: ticket) }
    }
}

extension KioskAttendant {
    private struct Newcomer {
        let sighting: Sighting
        /// The identity of their ticket should they need one: the same with every try, so that no try is one too many.
        let ticket: TicketID
        var failure: String?
    }

    struct Visitor {
        /// In its newest form.
        var sighting: Sighting
        let answer: Answer

        var ticket: TicketID? {
            if case .ticket(let ticket, _) = answer { ticket } else { nil }
        }
    }

    enum Answer {
        /// `returning`: they had the ticket before this sighting.
        case ticket(TicketID, returning: Bool)
        case desk
    }

    /// A suspected attack gets no number and claims no identity.
    private func welcome(_ sighting: Sighting) {
        guard case .attack(let attack) = sighting.liveness else {
            newcomers.append(Newcomer(sighting: sighting, ticket: makeTicketID()))
            return
        }
        decisions[.desk, default: 0] += 1
        logger.notice("sighting pointed to the desk", metadata: ["code": "\(attack.rawValue)"])
        visitors.append(Visitor(sighting: sighting, answer: .desk))
    }

    private func serveInTurn(_ newcomer: Newcomer) async -> Bool {
        await visits.turnstile.enter()
        let isServed = await serve(newcomer)
        await visits.turnstile.leave()
        return isServed
    }

    /// Shows a newcomer the ticket they have already, else a new one; whether that was possible.
    private func serve(_ newcomer: Newcomer) async -> Bool {
        if let ticket = knownTicket(of: newcomer.sighting), await isOpen(ticket) {
            admit(newcomer, with: ticket, returning: true)
            decisions[.known, default: 0] += 1
            return true
        }
        let subject = await knownSubject(of: newcomer.sighting)
        guard await issueTicket(for: newcomer) else { return false }
        if let subject { visits.change { $0.subjectOfTicket[newcomer.ticket] = subject } }
        await remember(newcomer.sighting, for: newcomer.ticket)
        admit(newcomer, with: newcomer.ticket, returning: false)
        decisions[subject == nil ? .new : .returning, default: 0] += 1
        if let subject { await subjects?.noteVisit(of: subject) }
        return true
    }

    /// The ticket of whom the sighting shows; nobody's where it is not certain that it shows a person.
    private func knownTicket(of sighting: Sighting) -> TicketID? {
        guard sighting.showsPerson,
            case .known(let ticket, _) = visits.read({ content in
                content.gallery.identify(sighting.template, spread: sighting.spread)
            })
        else { return nil }
        return ticket
    }

    /// Whether the newcomer's ticket is durable now.
    private func issueTicket(for newcomer: Newcomer) async -> Bool {
        do throws(DeskError) {
            _ = try await desk.perform(.issue(ticket: newcomer.ticket, service: nil, origin: .camera))
            return true
        } catch .refused(.duplicateTicket) where newcomer.failure != nil {
            // The try that seemed to fail had been stored after all.
            return true
        } catch {
            note(error.code, of: newcomer)
            return false
        }
    }

    /// Logs why a newcomer has no ticket yet, once and not with every try.
    private func note(_ failure: String, of newcomer: Newcomer) {
        guard let index = index(of: newcomer), newcomer.failure != failure else { return }
        newcomers[index].failure = failure
        logger.error("sighting without a ticket", metadata: ["code": "\(failure)"])
    }

    /// Shows a newcomer their ticket, unless they have left in the meantime.
    private func admit(_ newcomer: Newcomer, with ticket: TicketID, returning: Bool) {
        guard let index = index(of: newcomer) else { return }
        newcomers.remove(at: index)
        visitors.append(Visitor(sighting: newcomer.sighting, answer: .ticket(ticket, returning: returning)))
        updateStatus()
    }

    private func index(of newcomer: Newcomer) -> Int? {
        newcomers.firstIndex { $0.sighting.id == newcomer.sighting.id }
    }

    private func refine(_ sighting: Sighting) async {
        guard let index = visitors.firstIndex(where: { $0.sighting.id == sighting.id }) else { return }
        visitors[index].sighting = sighting
        guard !sighting.isSuspected else { return }
        switch visitors[index].answer {
        // What matched could belong to somebody else; it is judged when the sighting is over.
        case .ticket(_, returning: true): break
        case .ticket(let ticket, returning: false): await remember(sighting, for: ticket)
        case .desk:
            // More frames took the suspicion back.
            visitors.remove(at: index)
            welcome(sighting)
        }
    }

    /// Remembers a face; not for longer than its ticket is open, which may have been closed a moment ago.
    private func remember(_ sighting: Sighting, for ticket: TicketID) async {
        visits.change { $0.gallery.remember(KeptTemplate(sighting), for: ticket, spread: sighting.spread) }
        if await !isOpen(ticket) { visits.change { $0.close(ticket) } }
    }

    private func leave(_ id: SightingID) {
        newcomers.removeAll { $0.sighting.id == id }
        for visitor in visitors where visitor.sighting.id == id { learn(from: visitor) }
        visitors.removeAll { $0.sighting.id == id }
        updateStatus()
    }

    /// Lets a sighting that is over improve what is held of a returning visitor: one template at most, and none while
    /// it is not certain that it shows a person.
    private func learn(from visitor: Visitor) {
        let sighting = visitor.sighting
        guard case .ticket(let ticket, returning: true) = visitor.answer, sighting.liveness == .live else { return }
        visits.change { $0.gallery.learn(KeptTemplate(sighting), for: ticket, spread: sighting.spread) }
    }
}

extension KioskAttendant {
    private func follow(_ event: Event) async {
        guard let ticket = event.ticket else { return }
        if await !isOpen(ticket) { visits.change { $0.close(ticket) } }
        if case .ticket(ticket, _) = status.stage { statusChanges.send(status) }
    }

    private func forgetClosedTickets() async {
        // In this order: the state knows every ticket that was in the gallery before it was asked for.
        let remembered = visits.read { $0.tickets }
        let state = await desk.state
        for ticket in remembered where !state.isOpen(ticket) {
            visits.change { $0.close(ticket) }
        }
    }

    func isOpen(_ ticket: TicketID) async -> Bool {
        await desk.state.isOpen(ticket)
    }

    private var stage: KioskStatus.Stage {
        switch visitors.last?.answer {
        case .ticket(let ticket, let returning): .ticket(ticket, returning: returning)
        case .desk: .desk
        case nil: guidance == .nobody ? .nobody : .approaching(guidance)
        }
    }

    func updateStatus(camera: CameraCondition? = nil) {
        let updated = KioskStatus(camera: camera ?? status.camera, stage: stage, remembering: remembering)
        guard updated != status else { return }
        status = updated
        statusChanges.send(updated)
    }
}

extension Sighting {
    fileprivate var isSuspected: Bool { liveness?.isAttack ?? false }
}

extension OfficeState {
    fileprivate func isOpen(_ id: TicketID) -> Bool {
        ticket(id)?.state.isOpen ?? false
    }
}
