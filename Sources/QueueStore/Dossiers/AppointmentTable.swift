import GRDB
import QueueModel

/// The SQL on the table `appointment`.
struct AppointmentTable {
    let db: Database
    let office: OfficeID

    func put(_ booked: BookedAppointment) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO appointment (office, code, service, at, dossier) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET service = excluded.service, at = excluded.at, dossier = excluded.dossier
                """
        )
        try statement.execute(
            arguments: [
                office.rawValue, booked.code.text, booked.appointment.service.rawValue,
                booked.appointment.at.milliseconds, booked.dossier?.text,
            ]
        )
    }

    func remove(_ code: AppointmentCode) throws {
        let statement = try db.cachedStatement(sql: "DELETE FROM appointment WHERE office = ? AND code = ?")
        try statement.execute(arguments: [office.rawValue, code.text])
    }

    func appointment(_ code: AppointmentCode) throws -> BookedAppointment? {
        let statement = try db.cachedStatement(
            sql: "SELECT code, service, at, dossier FROM appointment WHERE office = ? AND code = ?"
        )
        return try Row.fetchOne(statement, arguments: [office.rawValue, code.text]).map(BookedAppointment.init(row:))
    }

    func appointments(
        at times: Range<Timestamp>?,
        after code: AppointmentCode?,
        limit: Int
    ) throws -> [BookedAppointment] {
        let times = times ?? Timestamp(milliseconds: .min)..<Timestamp.distantFuture
        let statement = try db.cachedStatement(
            sql: """
                SELECT code, service, at, dossier FROM appointment
                WHERE office = ? AND code > ? AND at >= ? AND at < ? ORDER BY code LIMIT ?
                """
        )
        return try Row.fetchAll(
            statement,
            arguments: [
                office.rawValue, code?.text ?? "", times.lowerBound.milliseconds, times.upperBound.milliseconds, limit,
            ]
        ).map(BookedAppointment.init(row:))
    }

    func forget(before moment: Timestamp) throws {
        try db.execute(
            sql: "DELETE FROM appointment WHERE office = ? AND at < ?",
            arguments: [office.rawValue, moment.milliseconds]
        )
    }
}

extension BookedAppointment {
    fileprivate init(row: Row) {
        self.init(
            code: AppointmentCode(stored: row[0]),
            appointment: Appointment(service: ServiceID(rawValue: row[1]), at: Timestamp(milliseconds: row[2])),
            dossier: (row[3] as String?).map(DossierCode.init(stored:))
        )
    }
}
