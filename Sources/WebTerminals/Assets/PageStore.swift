import Foundation

/// The pages and what they load, read once at start: a file that changes or goes later can't break a terminal.
package struct PageStore: Sendable {
    struct File: Sendable {
        let contentType: String
        /// Of a page that differs from the others'.
        let policy: String?
        let plain: Representation
        /// Nil for what is compressed already.
        let gzipped: Representation?
    }

    /// One of the forms in which a file is sent, each with a tag of its own (RFC 9110, section 8.8.3.3).
    struct Representation: Sendable {
        let bytes: Data
        let entityTag: String

        init(_ bytes: Data) {
            self.bytes = bytes
            entityTag = EntityTag.strong(for: bytes)
        }
    }

    private let files: [String: File]

    /// Reads every file below a directory, and what Debian's packages add.
    package init(directory: String) throws(PagesUnreadable) {
        do {
            let paths = try FileManager.default.subpathsOfDirectory(atPath: directory)
            let contents: [String: Data] = try paths.reduce(into: [:]) { contents, path in
                let url = URL(fileURLWithPath: directory).appendingPathComponent(path)
                guard Self.contentTypes[url.pathExtension] != nil else { return }
                contents[path] = try Data(contentsOf: url)
            }
            let own = contents.compactMap { path, bytes in Self.file(path, bytes, among: contents).map { (path, $0) } }
            files = Dictionary(own) { first, _ in first }.merging(Self.debianFiles) { own, _ in own }
        } catch {
            throw PagesUnreadable(directory: directory)
        }
        guard files["kiosk.html"] != nil else { throw PagesUnreadable(directory: directory) }
    }

    func file(at path: String) -> File? {
        files[path]
    }

    private static func file(_ path: String, _ bytes: Data, among contents: [String: Data]) -> File? {
        let kind = String(path.split(separator: ".").last ?? "")
        guard let contentType = contentTypes[kind] else { return nil }
        guard kind == "html" else { return File(bytes: bytes, contentType: contentType) }
        let inlined = InlinedStyles(in: bytes) { contents[$0] }
        return File(bytes: inlined.page, contentType: contentType, allowing: inlined.digests)
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
    /// - Parameter styles: digests of those that stand in the page itself.
    fileprivate init(bytes: Data, contentType: String, allowing styles: [String] = []) {
        policy = styles.isEmpty ? nil : ContentSecurityPolicy.policy(allowing: styles)
        self.contentType = contentType
        plain = PageStore.Representation(bytes)
        gzipped = contentType.hasPrefix("font/") ? nil : Gzip.compressed(bytes).map(PageStore.Representation.init)
    }

    func representation(accepted encodings: String?) -> (PageStore.Representation, isGzipped: Bool) {
        guard let gzipped, encodings.map(Self.takesGzip) ?? false else { return (plain, false) }
        return (gzipped, true)
    }

    /// Browsers say `gzip, deflate, br`; a weight of 0 forbids it (RFC 9110, section 12.5.3).
    private static func takesGzip(_ encodings: String) -> Bool {
        encodings.split(separator: ",").contains { encoding in
            let parts = encoding.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            return parts.first == "gzip" && !parts.dropFirst().contains { $0.wholeMatch(of: /q=0(\.0*)?/) != nil }
        }
    }
}

/// The folder of the pages can't be read or is incomplete.
package struct PagesUnreadable: Error, CustomStringConvertible {
    package let directory: String

    package var description: String {
        "the pages at \(directory) cannot be read (pages-unreadable): reinstall, or set web.pages to their folder"
    }
}
