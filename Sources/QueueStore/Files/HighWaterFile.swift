import Foundation
import Glibc
package import QueueModel

/// How far the office's numbers and events have got, in a small file beside the database.
///
/// It is written in place, so that a full disk doesn't matter, and is on the disk before anybody sees a number. When the
/// database is damaged, restored from a copy, or was not written for a while, it still says what must not be given again.
package struct HighWaterFile: Sendable {
    package let path: String
    private let office: OfficeID

    private static let slotSize = 4_096

    package init(beside databasePath: String, of office: OfficeID) {
        path = databasePath + ".numbers"
        self.office = office
    }

    package init(path: String, of office: OfficeID) {
        self.path = path
        self.office = office
    }

    package func remove() {
        if access(path, F_OK) == 0 { unlink(path) }
    }

    private struct Content: Codable {
        let office: OfficeID
        let generation: Int64
        let mark: HighWaterMark
    }

    /// Nil where there is none, or none of this office that can be read.
    package func read() -> HighWaterMark? {
        newest()?.mark
    }

    /// Returns when the disk has it. The older of the two slots is overwritten: a power cut in between leaves the other.
    package func write(_ mark: HighWaterMark) throws(StoreError) {
        let generation = (newest()?.generation ?? 0) + 1
        let slot = try Self.encode(Content(office: office, generation: generation, mark: mark), path)
        let descriptor = try SystemFile.checked(path) { open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
        defer { close(descriptor) }
        let offset = off_t(generation % 2) * off_t(Self.slotSize)
        let written = slot.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, offset) }
        guard written == slot.count else { throw StoreError(errno: written < 0 ? errno : ENOSPC, path: path) }
        try SystemFile.checked(path) { fdatasync(descriptor) }
    }

    private func newest() -> Content? {
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return nil }
        return [0, 1].compactMap { Self.decode(bytes.dropFirst($0 * Self.slotSize).prefix(Self.slotSize)) }
            .filter { $0.office == office }.max { $0.generation < $1.generation }
    }

    /// Eight bytes of checksum, the JSON, and spaces.
    private static func encode(_ content: Content, _ path: String) throws(StoreError) -> Data {
        guard var json = try? JSONEncoder().encode(content), json.count <= slotSize - 8 else {
            throw StoreError(.failed, detail: "\(path): the mark does not fit")
        }
        json.append(Data(repeating: UInt8(ascii: " "), count: slotSize - 8 - json.count))
        return withUnsafeBytes(of: checksum(of: json).littleEndian) { Data($0) } + json
    }

    private static func decode(_ slot: Data) -> Content? {
        guard slot.count == slotSize else { return nil }
        let json = Data(slot.dropFirst(8))
        guard Data(slot.prefix(8)) == withUnsafeBytes(of: checksum(of: json).littleEndian, { Data($0) }) else {
            return nil
        }
        return try? JSONDecoder().decode(Content.self, from: json)
    }

    /// FNV-1a, 64 bits (draft-eastlake-fnv): tells a torn slot from a whole one.
    private static func checksum(of bytes: Data) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01B3 }
    }
}
