import QueueModel

/// Reads the rows of one file: the office's services and clock, and what was read so far.
struct RowReader {
    private(set) var dossiers: [Dossier] = []
    private(set) var appointments: [BookedAppointment] = []
    var faults = FaultList()
    private let office: Office
    private var services: ServiceNames
    private var clock: OfficeMoments
    private var rowsByCode: [String: Int] = [:]

    init(_ office: Office) {
        self.office = office
        services = ServiceNames(office)
        clock = OfficeMoments(office)
    }

    mutating func read(_ row: SheetRow, _ headings: ImportHeadings, as kind: ImportKind) {
        var fields = RowFields(row, headings)
        switch kind {
        case .dossiers:
            if let dossier = dossier(&fields) { dossiers.append(dossier) }
        case .appointments:
            if let appointment = appointment(&fields) { appointments.append(appointment) }
        }
        for fault in fields.faults { faults.add(fault) }
    }

    private mutating func dossier(_ fields: inout RowFields) -> Dossier? {
        let code = fields.code(.code, isRequired: true, as: DossierCode.self)
        let service = fields.service(.service, isRequired: false, in: &services)
        let receivedAt = fields.moment(.receivedAt, isRequired: true, by: &clock)
        let dueAt = fields.moment(.dueAt, edge: .end, by: &clock)
        let readyAt = fields.moment(.readyAt, edge: .beginning(notBefore: receivedAt), by: &clock)
        let returnedAt = fields.moment(.returnedAt, edge: .beginning(notBefore: readyAt ?? receivedAt), by: &clock)
        if let code { noteDuplicate(of: code.text, &fields) }
        guard fields.faults.isEmpty, let code, let receivedAt else { return nil }
        let dossier = Dossier(
            code: code,
            service: service,
            receivedAt: receivedAt,
            dueAt: dueAt,
            readyAt: readyAt,
            returnedAt: returnedAt
        )
        for fault in dossier.faults(in: office) { fields.note(fault) }
        return fields.faults.isEmpty ? dossier : nil
    }

    private mutating func appointment(_ fields: inout RowFields) -> BookedAppointment? {
        let code = fields.code(.code, isRequired: true, as: AppointmentCode.self)
        let service = fields.service(.service, isRequired: true, in: &services)
        let moment = fields.moment(.at, isRequired: true, by: &clock)
        let dossier = fields.code(.dossier, isRequired: false, as: DossierCode.self)
        if let code { noteDuplicate(of: code.text, &fields) }
        guard fields.faults.isEmpty, let code, let service, let moment else { return nil }
        return BookedAppointment(code: code, appointment: Appointment(service: service, at: moment), dossier: dossier)
    }

    private mutating func noteDuplicate(of code: String, _ fields: inout RowFields) {
        let row = fields.row.number
        guard let first = rowsByCode[code] else { return rowsByCode[code] = row }
        fields.note({ .duplicateCode($0, row: $1, first: first) }, .code)
    }
}
