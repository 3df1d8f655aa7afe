import GRDB
package import QueueModel
package import Statistics

/// The dossiers and appointments of an office in the database of its event log.
package struct SQLiteDossierStore: DossierStore {
    private let log: SQLiteEventLog

    package init(_ log: SQLiteEventLog) {
        self.log = log
    }

    package func apply(_ changes: DossierChanges) async throws(StoreError) {
        try await log.commit { [office = log.office] db in
            let dossiers = DossierTable(db: db, office: office)
            let appointments = AppointmentTable(db: db, office: office)
            for dossier in changes.dossiers { try dossiers.put(dossier) }
            for booked in changes.appointments { try appointments.put(booked) }
            for code in changes.removedDossiers { try dossiers.remove(code) }
            for code in changes.removedAppointments { try appointments.remove(code) }
            if let mark = changes.mark { try PullMarkTable(db: db, office: office).keep(mark) }
        }
    }

    package func dossier(_ code: DossierCode) async throws(StoreError) -> Dossier? {
        try await readingDossiers { try $0.dossier(code) }
    }

    package func appointment(_ code: AppointmentCode) async throws(StoreError) -> BookedAppointment? {
        try await readingAppointments { try $0.appointment(code) }
    }

    package func dossiers(
        in state: DossierState?,
        after code: DossierCode?,
        limit: Int
    ) async throws(StoreError) -> [Dossier] {
        try await readingDossiers { try $0.dossiers(in: state, after: code, limit: limit) }
    }

    package func appointments(
        at times: Range<Timestamp>?,
        after code: AppointmentCode?,
        limit: Int
    ) async throws(StoreError) -> [BookedAppointment] {
        try await readingAppointments { try $0.appointments(at: times, after: code, limit: limit) }
    }

    package func pullMark() async throws(StoreError) -> PullMark? {
        try await log.reading { [office = log.office] db in try PullMarkTable(db: db, office: office).mark() }
    }

    package func noteReturn(of code: DossierCode, at moment: Timestamp?) async throws(StoreError) -> Dossier? {
        try await log.commit { [office = log.office] db in
            let table = DossierTable(db: db, office: office)
            try table.noteReturn(of: code, at: moment)
            return try table.dossier(code)
        }
    }

    package func link(
        _ code: DossierCode,
        to ticket: TicketID,
        at moment: Timestamp
    ) async throws(StoreError) -> Bool {
        try await log.commit { [office = log.office] db in
            try DossierLinks(db: db, office: office).add(code, to: ticket, at: moment)
        }
    }

    package func unlink(_ code: DossierCode, from ticket: TicketID) async throws(StoreError) {
        try await log.commit { [office = log.office] db in
            try DossierLinks(db: db, office: office).remove(code, from: ticket)
        }
    }

    package func dossiers(of ticket: TicketID) async throws(StoreError) -> [Dossier] {
        try await readingDossiers { try $0.dossiers(of: ticket) }
    }

    package func tickets(with code: DossierCode) async throws(StoreError) -> [TicketID] {
        try await log.reading { [office = log.office] db in
            try DossierLinks(db: db, office: office).tickets(with: code)
        }
    }

    package func onTimeFigures(
        dueAt times: Range<Timestamp>,
        asOf moment: Timestamp
    ) async throws(StoreError) -> OnTimeFigures {
        try await readingDossiers { try $0.onTimeFigures(dueAt: times, asOf: moment) }
    }

    package func forget(before moment: Timestamp, linksBefore: Timestamp) async throws(StoreError) {
        try await log.commit { [office = log.office] db in
            try DossierTable(db: db, office: office).forget(before: moment)
            try AppointmentTable(db: db, office: office).forget(before: moment)
            try DossierLinks(db: db, office: office).forget(before: linksBefore)
        }
    }

    private func readingDossiers<Value: Sendable>(
        _ body: @escaping @Sendable (DossierTable) throws -> Value
    ) async throws(StoreError) -> Value {
        try await log.reading { [office = log.office] db in try body(DossierTable(db: db, office: office)) }
    }

    private func readingAppointments<Value: Sendable>(
        _ body: @escaping @Sendable (AppointmentTable) throws -> Value
    ) async throws(StoreError) -> Value {
        try await log.reading { [office = log.office] db in try body(AppointmentTable(db: db, office: office)) }
    }
}
