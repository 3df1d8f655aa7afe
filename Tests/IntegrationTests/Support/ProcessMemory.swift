import Foundation
import Subprocess

/// The memory of a running process, byte for byte: what a core dump of it would hold.
struct ProcessMemory {
    /// The process.
    private let number: Int32
    private static let step = 4 << 20

    init(of processIdentifier: ProcessIdentifier) {
        self.init(number: processIdentifier.value)
    }

    init(number: Int32) {
        self.number = number
    }

    /// The names of those of the needles that lie anywhere in it.
    func find(_ needles: [String: Data]) throws -> Set<String> {
        let memory = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/\(number)/mem"))
        defer { try? memory.close() }
        let overlap = needles.values.map(\.count).max() ?? 0
        var found: Set<String> = []
        for range in try ranges() {
            var start = range.lowerBound
            while start < range.upperBound {
                let end = min(start + UInt(Self.step + overlap), range.upperBound)
                let bytes = Self.read(start..<end, of: memory.fileDescriptor)
                for (name, needle) in needles where !found.contains(name) && bytes.holds(needle) { found.insert(name) }
                start += UInt(Self.step)
            }
        }
        return found
    }

    /// Every mapping that can be read.
    private func ranges() throws -> [Range<UInt>] {
        // To its end: the kernel gives it piece by piece, and its size as 0.
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/\(number)/maps"))
        defer { try? file.close() }
        let maps = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
        return maps.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ", omittingEmptySubsequences: true)
            let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard fields[1].hasPrefix("r"), ends.count == 2, !line.hasSuffix("[vvar]"), !line.hasSuffix("[vsyscall]")
            else { return nil }
            return ends[0]..<ends[1]
        }
    }

    /// What can't be read, such as a mapping that has gone meanwhile, is left out.
    private static func read(_ range: Range<UInt>, of descriptor: Int32) -> Data {
        var bytes = Data(count: range.count)
        let count = bytes.withUnsafeMutableBytes {
            pread(descriptor, $0.baseAddress, $0.count, off_t(range.lowerBound))
        }
        return bytes.prefix(max(0, count))
    }
}

extension Data {
    /// Whether the needle lies anywhere in it.
    func holds(_ needle: Data) -> Bool {
        withUnsafeBytes { haystack in
            needle.withUnsafeBytes { needle in
                guard let start = haystack.baseAddress, let sought = needle.baseAddress else { return false }
                var offset = 0
                while haystack.count - offset >= needle.count {
                    let room = haystack.count - offset - needle.count + 1
                    guard let hit = memchr(start + offset, Int32(needle[0]), room) else { return false }
                    if memcmp(hit, sought, needle.count) == 0 { return true }
                    offset = UnsafeRawPointer(hit) - start + 1
                }
                return false
            }
        }
    }
}
