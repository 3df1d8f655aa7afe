import Foundation

/// A folder that goes when its work is done.
struct ScratchFolder {
    let path: String

    /// - Parameter parent: the folder it is made in; the system's temporary one where none is given.
    init(prefix: String, in parent: String? = nil) throws {
        let folder = parent.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
        let url = folder.appendingPathComponent("\(prefix)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
