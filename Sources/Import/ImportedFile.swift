package import QueueModel

/// What stood in a file, all of it sound.
package struct ImportedFile: Hashable, Sendable {
    package let dossiers: [Dossier]
    package let appointments: [BookedAppointment]

    /// Rows below the headings.
    package var count: Int { dossiers.count + appointments.count }
}

extension ImportedFile {
    /// Reads a whole file: CSV, or an XLSX workbook's first sheet, by what it begins with.
    ///
    /// - Throws: every fault that the file has.
    package init(_ bytes: [UInt8], of kind: ImportKind, for office: Office) throws(ImportRefusal) {
        let rows: [SheetRow]
        do throws(ImportFault) {
            rows = try Self.rows(of: bytes)
        } catch {
            throw ImportRefusal(error)
        }
        guard let first = rows.first else { throw ImportRefusal(.empty) }
        var reader = RowReader(office)
        let headings = ImportHeadings(first, of: kind, faults: &reader.faults)
        // Under wrong headings every row would be wrong.
        if let refusal = ImportRefusal(reader.faults) { throw refusal }
        for row in rows.dropFirst() { reader.read(row, headings, as: kind) }
        if let refusal = ImportRefusal(reader.faults) { throw refusal }
        dossiers = reader.dossiers
        appointments = reader.appointments
    }

    private static func rows(of bytes: [UInt8]) throws(ImportFault) -> [SheetRow] {
        guard bytes.count <= ImportLimits.bytes else { throw .tooLarge }
        // What ZIP files and the containers of old or encrypted Office documents begin with.
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try XLSXReader.rows(of: bytes) }
        guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw .oldSpreadsheet }
        return try CSVReader.rows(of: bytes)
    }
}
