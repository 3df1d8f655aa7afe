import Foundation

/// The pictures that a folder holds.
struct PictureFolder {
    private static let extensions: Set<String> = ["jpg", "jpeg", "png", "webp", "bmp"]

    let path: String
    /// Full paths in the byte order of the names, never empty.
    let pictures: [String]

    /// - Throws: `input-missing` when there is no such folder or no picture in it.
    init(path: String) throws(CameraError) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw CameraError(.inputMissing, subject: path, detail: "not a folder that can be read")
        }
        let pictures = names.filter { $0.hasPrefix(".") == false && Self.isPicture($0) }
        guard pictures.isEmpty == false else {
            let kinds = Self.extensions.sorted().joined(separator: ", ")
            throw CameraError(.inputMissing, subject: path, detail: "no picture (\(kinds)) in the folder")
        }
        self.path = path
        self.pictures = pictures.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(path)/\($0)" }
    }

    private static func isPicture(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: ".") else { return false }
        return extensions.contains(name[name.index(after: dot)...].lowercased())
    }
}
