import Foundation

/// Pictures of people, laid out `identity/picture`.
package struct FaceFolder: Sendable {
    /// One person, or one kind of attack, and their pictures.
    package struct Identity: Sendable, Equatable {
        package let name: String
        /// Full paths in the byte order of the names; may be empty.
        package let pictures: [String]
    }

    package let path: String
    /// In the byte order of their names, never empty.
    package let identities: [Identity]
    /// Files beside the folders, and files in them that are no pictures.
    package let ignored: [String]

    private static let pictureExtensions: Set<String> = [
        "jpg", "jpeg", "png", "webp", "bmp", "ppm", "gif", "tif", "tiff",
    ]

    /// - Throws: `input-missing` for a folder that can't be read, `input-invalid` for one without a folder in it.
    package init(path: String) throws(EvaluationError) {
        let entries = try Self.entries(of: path)
        let folders = entries.filter { Self.isFolder("\(path)/\($0)") }
        guard !folders.isEmpty else {
            throw EvaluationError(
                .inputInvalid,
                subject: path,
                detail: "holds no folders",
                remedy: "lay the pictures out as identity/picture: one folder for each person"
            )
        }
        var identities: [Identity] = []
        var ignored = entries.filter { !folders.contains($0) }.map { "\(path)/\($0)" }
        for name in folders {
            let files = try Self.entries(of: "\(path)/\(name)").map { "\(path)/\(name)/\($0)" }
            identities.append(Identity(name: name, pictures: files.filter(Self.isPicture)))
            ignored += files.filter { !Self.isPicture($0) }
        }
        self.path = path
        self.identities = identities
        self.ignored = ignored
    }

    /// Names in byte order, hidden ones left out.
    private static func entries(of path: String) throws(EvaluationError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
                .filter { !$0.hasPrefix(".") }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } catch {
            throw EvaluationError(
                .inputMissing,
                subject: path,
                detail: "not a folder that can be read",
                remedy: "check the path and its permissions"
            )
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func isPicture(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return pictureExtensions.contains(path[path.index(after: dot)...].lowercased())
    }
}
