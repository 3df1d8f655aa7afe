package import Logging
package import QueueModel
package import QueueStore

/// Leads citizens by the dossiers and appointments that the office's own software knows of.
///
/// A code never keeps anybody from a number: what is unknown, or can't be looked up now, counts as not brought.
package struct DossierDesk: Sendable {
    let store: any DossierStore
    let queue: QueueDesk
    let logger: Logger
    let now: @Sendable () -> Timestamp

    package init(
        store: any DossierStore,
        queue: QueueDesk,
        logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.store = store
        self.queue = queue
        self.logger = logger
        self.now = now
    }

    /// Gives a number to somebody who brought codes, and notes what it is about.
    ///
    /// The note comes first: whoever is told of the event finds it.
    package func issue(_ wish: TicketWish, for request: RequestKey? = nil) async throws(DeskError) -> Receipt {
        let linked = await link(wish.matter, to: wish.ticket)
        let appointment = wish.matter.appointmentToday(in: await queue.state.office, at: now())
        do throws(DeskError) {
            let receipt = try await queue.perform(wish.command(with: appointment), for: request)
            if receipt.isRepeated { await unlink(linked, from: wish.ticket) }
            return receipt
        } catch {
            await unlink(linked, from: wish.ticket)
            throw error
        }
    }

    /// What was linked; nothing where there is no dossier, or no writing now.
    @discardableResult
    func link(_ matter: CitizenMatter, to ticket: TicketID) async -> DossierCode? {
        guard let code = matter.dossier?.code else { return nil }
        let isLinked = await noting { () throws(StoreError) in try await store.link(code, to: ticket, at: now()) }
        return isLinked == true ? code : nil
    }

    private func unlink(_ code: DossierCode?, from ticket: TicketID) async {
        guard let code else { return }
        await noting { () throws(StoreError) in try await store.unlink(code, from: ticket) }
    }

    /// What the queue can do without: a failure is told to the journal and is nil.
    @discardableResult
    func noting<Value>(_ work: () async throws(StoreError) -> Value) async -> Value? {
        do throws(StoreError) {
            return try await work()
        } catch {
            logger.warning("dossiers are out of reach", metadata: ["code": "\(error.code.rawValue)"])
            return nil
        }
    }
}
