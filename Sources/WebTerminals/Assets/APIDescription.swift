package import Foundation

/// What describes the API to programs (OpenAPI 3.1), read once at start: files by topic, put together to one document.
package struct APIDescription: Sendable {
    static let contentType = "application/yaml"

    package let document: Data
    let entityTag: String

    /// Reads `openapi.yaml`, what is in the folder `paths`, and what is in those below `components`.
    package init(directory: String) throws(APIDescriptionUnreadable) {
        do {
            let folder = URL(fileURLWithPath: directory)
            var text = try Self.text(of: folder.appendingPathComponent("openapi.yaml"))
            text += "paths:\n" + Self.indented(try Self.text(below: folder.appendingPathComponent("paths")), by: 2)
            text += "components:\n"
            for name in ["securitySchemes", "parameters", "headers", "responses", "schemas"] {
                let part = try Self.text(below: folder.appendingPathComponent("components/\(name)"))
                text += "  \(name):\n" + Self.indented(part, by: 4)
            }
            document = Data(text.utf8)
            entityTag = EntityTag.strong(for: document)
        } catch {
            throw APIDescriptionUnreadable(directory: directory)
        }
    }

    private static func text(of file: URL) throws -> String {
        try String(contentsOf: file, encoding: .utf8)
    }

    /// All files of a folder, in the order of their names.
    private static func text(below folder: URL) throws -> String {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "yaml" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map(text(of:)).joined(separator: "\n")
    }

    private static func indented(_ text: String, by spaces: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : String(repeating: " ", count: spaces) + $0 }
            .joined(separator: "\n")
    }
}

/// The folder of the description can't be read or is incomplete.
package struct APIDescriptionUnreadable: Error, CustomStringConvertible {
    package let directory: String

    package var description: String {
        "the description of the API at \(directory) cannot be read (api-description-unreadable): reinstall"
    }
}
