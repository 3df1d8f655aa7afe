import QueueModel

/// Which column of a file holds what.
struct ImportHeadings {
    /// By field: where its cell stands in each row.
    private(set) var places: [DossierFault.Field: Int] = [:]
    private let headings: [String?]
    private let columns: [ImportColumn]

    /// Reads the first row; what is wrong with it goes into the list.
    init(_ row: SheetRow, of kind: ImportKind, faults: inout FaultList) {
        columns = kind.columns
        headings = row.cells.map { if case .text(let text) = $0 { text } else { nil } }
        for (place, heading) in headings.enumerated() {
            // A column without a heading is noticed when a row has something in it.
            guard let heading else { continue }
            guard let column = columns.first(where: { $0.matches(heading) }) else {
                let known = columns.flatMap { $0.headings.prefix(2) }
                faults.add(.unknownColumn(heading, row: row.number, known: known))
                continue
            }
            if places.updateValue(place, forKey: column.field) != nil {
                faults.add(.duplicateColumn(heading, row: row.number))
            }
        }
        for column in columns where column.isRequired && places[column.field] == nil {
            faults.add(.missingColumn(column.name, row: row.number))
        }
    }

    /// As the file itself names the column.
    func name(of field: DossierFault.Field) -> String {
        if let place = places[field], let heading = headings[place] { return heading }
        return columns.first { $0.field == field }?.name ?? field.rawValue
    }

    func hasHeading(at place: Int) -> Bool {
        headings.indices.contains(place) && headings[place] != nil
    }
}
