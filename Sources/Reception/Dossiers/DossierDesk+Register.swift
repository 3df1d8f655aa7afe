package import QueueModel
import QueueStore

/// What the office's own software tells, and reads back.
extension DossierDesk {
    /// All of them or none; whether they make sense is asked before (`faults(in:)`).
    package func put(_ dossiers: [Dossier]) async throws(DeskError) {
        try await storing { () throws(StoreError) in try await store.apply(DossierChanges(dossiers: dossiers)) }
    }

    /// All of them or none.
    package func put(_ appointments: [BookedAppointment]) async throws(DeskError) {
        try await storing { () throws(StoreError) in
            try await store.apply(DossierChanges(appointments: appointments))
        }
    }

    /// Its links to tickets go with it.
    package func remove(_ code: DossierCode) async throws(DeskError) {
        try await storing { () throws(StoreError) in try await store.apply(DossierChanges(removedDossiers: [code])) }
    }

    package func remove(_ code: AppointmentCode) async throws(DeskError) {
        try await storing { () throws(StoreError) in
            try await store.apply(DossierChanges(removedAppointments: [code]))
        }
    }

    package func dossier(_ code: DossierCode) async throws(DeskError) -> Dossier? {
        try await storing { () throws(StoreError) in try await store.dossier(code) }
    }

    package func appointment(_ code: AppointmentCode) async throws(DeskError) -> BookedAppointment? {
        try await storing { () throws(StoreError) in try await store.appointment(code) }
    }

    /// At most `limit` in the order of their codes, from behind `code`, in that state or in any.
    package func dossiers(
        in state: DossierState?,
        after code: DossierCode?,
        limit: Int
    ) async throws(DeskError) -> [Dossier] {
        try await storing { () throws(StoreError) in
            try await store.dossiers(in: state, after: code, limit: limit)
        }
    }

    /// At most `limit` in the order of their codes, from behind `code`, at those times or at any.
    package func appointments(
        at times: Range<Timestamp>?,
        after code: AppointmentCode?,
        limit: Int
    ) async throws(DeskError) -> [BookedAppointment] {
        try await storing { () throws(StoreError) in
            try await store.appointments(at: times, after: code, limit: limit)
        }
    }

    func storing<Value>(_ work: () async throws(StoreError) -> Value) async throws(DeskError) -> Value {
        do throws(StoreError) { return try await work() } catch { throw .notStored(error) }
    }
}
