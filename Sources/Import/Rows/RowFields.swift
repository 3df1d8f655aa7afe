import QueueModel

/// The cells of one row by what they mean. Reading one that holds something else notes a fault.
struct RowFields {
    let row: SheetRow
    let headings: ImportHeadings
    private(set) var faults: [ImportFault] = []

    init(_ row: SheetRow, _ headings: ImportHeadings) {
        self.row = row
        self.headings = headings
        for (place, cell) in row.cells.enumerated() where !cell.isEmpty && !headings.hasHeading(at: place) {
            let column = SheetRow.letters(ofColumn: place)
            faults.append(.beyondHeadings(column, row: row.number))
        }
    }

    mutating func note(_ fault: (_ column: String, _ row: Int) -> ImportFault, _ field: DossierFault.Field) {
        faults.append(fault(headings.name(of: field), row.number))
    }

    mutating func note(_ fault: DossierFault) {
        faults.append(
            ImportFault(
                row: row.number,
                column: headings.name(of: fault.field),
                code: fault.code,
                reason: fault.message
            )
        )
    }

    /// - Parameter isRequired: whether an empty cell is a fault.
    mutating func code<Named>(
        _ field: DossierFault.Field,
        isRequired: Bool,
        as type: ForeignCode<Named>.Type = ForeignCode<Named>.self
    ) -> ForeignCode<Named>? {
        switch cell(field, isRequired: isRequired) {
        case .text(let text):
            if let code = ForeignCode<Named>(text) { return code }
        // A code of digits only comes as a number.
        case .number(let number):
            if let digits = UInt64(exactly: number), let code = ForeignCode<Named>(String(digits)) { return code }
        case .empty: return nil
        case .time, .error: break
        }
        note(ImportFault.badCode, field)
        return nil
    }

    mutating func service(
        _ field: DossierFault.Field,
        isRequired: Bool,
        in names: inout ServiceNames
    ) -> ServiceID? {
        let text: String
        switch cell(field, isRequired: isRequired) {
        case .text(let written): text = written
        case .number(let number): text = UInt64(exactly: number).map(String.init) ?? "\(number)"
        case .empty: return nil
        case .time, .error: text = ""
        }
        if let service = names.service(text) { return service }
        let known = names.known
        note({ .unknownService($0, row: $1, known: known) }, field)
        return nil
    }

    mutating func moment(
        _ field: DossierFault.Field,
        isRequired: Bool = false,
        edge: OfficeMoments.DayEdge = .beginning(notBefore: nil),
        by clock: inout OfficeMoments
    ) -> Timestamp? {
        let written: WrittenTime?
        switch cell(field, isRequired: isRequired) {
        case .text(let text): written = WrittenTime(text)
        case .time(let time): written = time.written
        case .empty: return nil
        case .number, .error: written = nil
        }
        if let written { return clock.moment(written, edge: edge) }
        note(ImportFault.badTime, field)
        return nil
    }

    private mutating func cell(_ field: DossierFault.Field, isRequired: Bool) -> SheetCell {
        let place = headings.places[field]
        let cell = place.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? .empty
        if cell.isEmpty, isRequired { note(ImportFault.missing, field) }
        return cell
    }
}
