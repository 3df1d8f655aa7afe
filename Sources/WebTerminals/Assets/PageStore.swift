import Foundation

/// The pages and what they load, read once at start: a file that changes or goes later can't break a terminal.
package struct PageStore: Sendable {
    struct File: Sendable {
        let bytes: Data
        let contentType: String
        let entityTag: String
    }

    private let files: [String: File]

    /// Reads every file below a directory, and what Debian's packages add.
    package init(directory: String) throws(PagesUnreadable) {
        do {
            let paths = try FileManager.default.subpathsOfDirectory(atPath: directory)
            let own: [String: File] = try paths.reduce(into: [:]) { files, path in
                let url = URL(fileURLWithPath: directory).appendingPathComponent(path)
                guard let contentType = Self.contentTypes[url.pathExtension] else { return }
                files[path] = File(bytes: try Data(contentsOf: url), contentType: contentType)
            }
            files = own.merging(Self.debianFiles) { own, _ in own }
        } catch {
            throw PagesUnreadable(directory: directory)
        }
        guard files["kiosk.html"] != nil else { throw PagesUnreadable(directory: directory) }
    }

    func file(at path: String) -> File? {
        files[path]
    }

    private static var debianFiles: [String: File] {
        DebianAssets.files.reduce(into: [:]) { files, file in
            let url = URL(fileURLWithPath: file.value)
            guard let bytes = try? Data(contentsOf: url), let contentType = contentTypes[url.pathExtension] else {
                return
            }
            files[file.key] = File(bytes: bytes, contentType: contentType)
        }
    }

    private static let contentTypes = [
        "html": "text/html; charset=utf-8",
        "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml",
        "otf": "font/otf",
        "json": "application/json",
        "webmanifest": "application/manifest+json",
    ]
}

extension PageStore.File {
    fileprivate init(bytes: Data, contentType: String) {
        self.init(bytes: bytes, contentType: contentType, entityTag: EntityTag.strong(for: bytes))
    }
}

/// The folder of the pages can't be read or is incomplete.
package struct PagesUnreadable: Error, CustomStringConvertible {
    package let directory: String

    package var description: String {
        "the pages at \(directory) cannot be read (pages-unreadable): reinstall, or set web.pages to their folder"
    }
}
