package import QueueModel
package import Statistics

/// The dossiers and appointments of one office, as its own software tells of them, and which tickets they came with.
package protocol DossierStore: Sendable {
    /// Makes changes durable, all or none of them; ten thousand take less than a second.
    ///
    /// Whether they make sense is asked before (`faults(in:)`). A return that a clerk noted here outlives them.
    func apply(_ changes: DossierChanges) async throws(StoreError)

    func dossier(_ code: DossierCode) async throws(StoreError) -> Dossier?

    func appointment(_ code: AppointmentCode) async throws(StoreError) -> BookedAppointment?

    /// At most `limit` dossiers in the order of their codes, from behind `code`, in that state or in any.
    func dossiers(
        in state: DossierState?,
        after code: DossierCode?,
        limit: Int
    ) async throws(StoreError) -> [Dossier]

    /// At most `limit` appointments in the order of their codes, from behind `code`, at those times or at any.
    func appointments(
        at times: Range<Timestamp>?,
        after code: AppointmentCode?,
        limit: Int
    ) async throws(StoreError) -> [BookedAppointment]

    /// How far the office's software has been read; `nil` before the first time.
    func pullMark() async throws(StoreError) -> PullMark?

    /// Notes that a clerk gave the result to the citizen, or takes that note back (`nil`).
    ///
    /// - Returns: the dossier as it is then; `nil` for one that is not there.
    func noteReturn(of code: DossierCode, at moment: Timestamp?) async throws(StoreError) -> Dossier?

    /// Notes that a ticket is about a dossier; whether the dossier is there.
    func link(_ code: DossierCode, to ticket: TicketID, at moment: Timestamp) async throws(StoreError) -> Bool

    func unlink(_ code: DossierCode, from ticket: TicketID) async throws(StoreError)

    /// What the ticket is about, in the order of their codes.
    func dossiers(of ticket: TicketID) async throws(StoreError) -> [Dossier]

    /// The tickets that are about a dossier, those linked last at the end.
    func tickets(with code: DossierCode) async throws(StoreError) -> [TicketID]

    /// How many of the dossiers due at these times were ready by then. One that is neither due at `moment` nor ready is not
    /// counted yet.
    func onTimeFigures(dueAt times: Range<Timestamp>, asOf moment: Timestamp) async throws(StoreError) -> OnTimeFigures

    /// Deletes the dossiers about which nothing has happened since `moment`, appointments before it, and links made
    /// before `linksBefore`.
    func forget(before moment: Timestamp, linksBefore: Timestamp) async throws(StoreError)
}
