import QueueModel
import QueueStore
import Statistics

/// A store on a disk that can't be read now.
struct UnreachableDossierStore: DossierStore {
    private let fault = StoreError(.io, detail: "by the test")

    func apply(_ changes: DossierChanges) async throws(StoreError) { throw fault }
    func dossier(_ code: DossierCode) async throws(StoreError) -> Dossier? { throw fault }
    func appointment(_ code: AppointmentCode) async throws(StoreError) -> BookedAppointment? { throw fault }
    func dossiers(in state: DossierState?, after code: DossierCode?, limit: Int) async throws(StoreError) -> [Dossier] {
        throw fault
    }
    func appointments(
        at times: Range<Timestamp>?,
        after code: AppointmentCode?,
        limit: Int
    ) async throws(StoreError) -> [BookedAppointment] { throw fault }
    func pullMark() async throws(StoreError) -> PullMark? { throw fault }
    func noteReturn(of code: DossierCode, at moment: Timestamp?) async throws(StoreError) -> Dossier? { throw fault }
    func link(_ code: DossierCode, to ticket: TicketID, at moment: Timestamp) async throws(StoreError) -> Bool {
        throw fault
    }
    func unlink(_ code: DossierCode, from ticket: TicketID) async throws(StoreError) { throw fault }
    func dossiers(of ticket: TicketID) async throws(StoreError) -> [Dossier] { throw fault }
    func tickets(with code: DossierCode) async throws(StoreError) -> [TicketID] { throw fault }
    func onTimeFigures(
        dueAt times: Range<Timestamp>,
        asOf moment: Timestamp
    ) async throws(StoreError) -> OnTimeFigures { throw fault }
    func forget(before moment: Timestamp, linksBefore: Timestamp) async throws(StoreError) { throw fault }
}
