import Logging
package import QueueModel
import QueueStore

/// A code read at a kiosk.
extension DossierDesk {
    /// Steers the number that the citizen has, or gives them one.
    ///
    /// They have the open one that came with the same dossier, else the one that stands on the kiosk's screen and waits.
    ///
    /// - Parameters:
    ///   - standing: the number on the screen.
    ///   - fresh: the identity of a new number, should one be given.
    ///   - request: carried out once, however often it comes.
    package func checkIn(
        _ code: String,
        standing: TicketID?,
        fresh: TicketID,
        for request: RequestKey? = nil
    ) async throws(DeskError) -> CheckIn {
        let matter = await matter(of: code)
        if let ticket = await present(matter, standing: standing) {
            await steer(ticket, by: matter)
            return await checkIn(ticket.id, isNew: false, matter)
        }
        let wish = TicketWish(ticket: fresh, origin: .button, matter: matter)
        let receipt = try await issue(wish, for: request)
        return await checkIn(receipt.ticket?.id ?? fresh, isNew: !receipt.isRepeated, matter)
    }

    private func checkIn(_ ticket: TicketID, isNew: Bool, _ matter: CitizenMatter) async -> CheckIn {
        let finding = matter.finding(in: await queue.state.office, at: now())
        return CheckIn(ticket: ticket, isNew: isNew, finding: finding, matter: matter)
    }

    private func present(_ matter: CitizenMatter, standing: TicketID?) async -> Ticket? {
        let linked = await tickets(with: matter.dossier)
        let state = await queue.state
        if let ticket = linked.compactMap({ state.ticket($0) }).last(where: \.state.isOpen) { return ticket }
        // Who was given a number at the desk has told a clerk what they came for.
        guard let ticket = standing.flatMap({ state.ticket($0) }), ticket.state == .waiting, ticket.origin != .desk
        else { return nil }
        return ticket
    }

    private func tickets(with dossier: Dossier?) async -> [TicketID] {
        guard let code = dossier?.code else { return [] }
        return await noting { () throws(StoreError) in try await store.tickets(with: code) } ?? []
    }

    /// Leads a waiting number to where the office's routing sends such a matter; its place stays.
    private func steer(_ ticket: Ticket, by matter: CitizenMatter) async {
        await link(matter, to: ticket.id)
        let (office, moment) = (await queue.state.office, now())
        guard ticket.state == .waiting, matter.steers(in: office, at: moment) else { return }
        let appointment = matter.appointmentToday(in: office, at: moment) ?? ticket.appointment
        let arrival = Arrival(
            priority: ticket.priority,
            appointment: appointment,
            dossiers: ticket.dossiers,
            hasReadyDossier: matter.hasReadyDossier
        )
        if appointment != ticket.appointment { await tell(.setAppointment(ticket: ticket.id, to: appointment)) }
        let route = office.route(arrival, at: moment)
        if route.rule != nil, route.service != ticket.service {
            await tell(.changeService(ticket: ticket.id, to: route.service))
        }
    }

    /// Whoever was called in the meantime, or is to go there next anyway, goes on as they are.
    private func tell(_ command: Command) async {
        do throws(DeskError) {
            _ = try await queue.perform(command)
        } catch {
            logger.info("a number was not steered", metadata: ["code": "\(error.code)"])
        }
    }
}
