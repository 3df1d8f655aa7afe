import FaceMatch
import Foundation

/// Searches templates from files, so that another program can search the same ones.
///
/// A file holds templates of 128 little-endian `Float`s one after the other; the key of a template is its place.
package struct RecordedSearch: Sendable {
    private let gallery: Gallery<Int>
    private let probes: [Template]
    private let tasks: Int

    package init(templates: String, probes: String, tasks: Int) throws {
        var (gallery, probeList) = (Gallery<Int>(), [Template]())
        try Self.read(templates) { gallery.insert($0, for: gallery.count) }
        try Self.read(probes) { probeList.append($0) }
        self.gallery = gallery
        self.probes = probeList
        self.tasks = tasks
    }

    /// - Parameter answers: a file for the best five keys of each probe, as little-endian `Int32`s.
    package func run(answers: String?) async throws -> SearchReport {
        let timing = await SearchTiming(gallery, probes: probes, tasks: tasks)
        if let answers {
            let keys = timing.found.joined().map { Int32($0).littleEndian }
            try keys.withUnsafeBytes { Data($0) }.write(to: URL(filePath: answers))
        }
        return SearchReport(sizes: [timing.report(exact: nil)])
    }

    /// Hands over the templates of a file one by one.
    private static func read(_ path: String, _ body: (Template) -> Void) throws {
        let file = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
        let size = Template.dimension * MemoryLayout<Float>.size
        try file.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: size) {
                let row = bytes[start..<min(start + size, bytes.count)]
                body(try Template(normalising: Self.numbers(UnsafeRawBufferPointer(rebasing: row))))
            }
        }
    }

    private static func numbers(_ bytes: UnsafeRawBufferPointer) -> [Float] {
        (0..<bytes.count / MemoryLayout<Float>.size).map { index in
            let bits = bytes.loadUnaligned(fromByteOffset: index * MemoryLayout<Float>.size, as: UInt32.self)
            return Float(bitPattern: UInt32(littleEndian: bits))
        }
    }
}
