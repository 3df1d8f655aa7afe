import FaceMatch
import Foundation
import Testing

@Suite("A template's memory")
struct WipingTests {
    @Test("is overwritten when the last copy goes, and not before")
    func wiped() throws {
        let (values, address) = try liveAndDie()
        // Whoever has the memory now has written something else there.
        let left = try Self.numbers(at: address)
        #expect(zip(left, values).count { $0 == $1 } < 8)
    }

    /// A template with two owners, of whom one goes before the other.
    @inline(never)
    private func liveAndDie() throws -> (values: [Float], address: UInt) {
        var generator = SplitMix(seed: 5)
        var owners = [try Template.random(using: &generator)]
        owners.append(owners[0])
        let values = owners[0].values
        let address = owners[0].withValues { UInt(bitPattern: $0.baseAddress) }
        owners.removeFirst()
        #expect(try Self.numbers(at: address) == values)
        #expect(owners[0].values == values)
        return (values, address)
    }

    @Test("holds the same numbers however it was filled")
    func filled() throws {
        var generator = SplitMix(seed: 6)
        let template = try Template.random(using: &generator)
        let copied = try Template { numbers in
            template.withValues { _ = numbers.update(fromContentsOf: $0) }
        }
        #expect(abs(copied.similarity(to: template) - 1) < 1e-6)
        #expect(throws: FaceMatchError.self) { try Template { _ in } }
        #expect(throws: FaceMatchError.self) { try Template { $0[3] = .nan } }
    }

    /// Of this process, by the kernel: the memory may be free.
    private static func numbers(at address: UInt) throws -> [Float] {
        let memory = try FileHandle(forReadingFrom: URL(filePath: "/proc/self/mem"))
        defer { try? memory.close() }
        var numbers = [Float](repeating: .nan, count: Template.dimension)
        let count = numbers.withUnsafeMutableBytes {
            pread(memory.fileDescriptor, $0.baseAddress, $0.count, off_t(address))
        }
        #expect(count == numbers.count * 4)
        return numbers
    }
}
