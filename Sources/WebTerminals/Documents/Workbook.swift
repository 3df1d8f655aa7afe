import Export
import Foundation
import NIOCore

/// A spreadsheet as bytes.
enum Workbook {
    static let contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    /// Through a temporary file, which is removed: the library writes nowhere else.
    static func bytes(of tables: [ExportTable]) throws -> ByteBuffer {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("facequeue-\(UUID()).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try XLSXFile.write(tables, to: file.path)
        return try ByteBuffer(bytes: Data(contentsOf: file))
    }
}
