import Foundation
import ServiceManager
import Testing

@Suite("Sealed memory")
struct SealedMemoryTests {
    @Test("what was written is read again", arguments: [1, 4_096, 100_000])
    func roundTrip(_ size: Int) throws {
        let memory = try SealedMemory(name: "test", size: size) { bytes in
            for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: index * 7) }
        }
        let isSame = try memory.read { bytes in
            bytes.count == size && bytes.indices.allSatisfy { bytes[$0] == UInt8(truncatingIfNeeded: $0 * 7) }
        }
        #expect(isSame)
    }

    @Test("nobody can write, grow or shrink it any more")
    func sealed() throws {
        let memory = try SealedMemory(name: "test", size: 8) { $0[0] = 1 }
        let file = memory.descriptor.number
        #expect(write(file, "x", 1) == -1 && errno == EPERM)
        #expect(ftruncate(file, 4) == -1 && errno == EPERM)
        #expect(ftruncate(file, 16) == -1 && errno == EPERM)
        #expect(mmap(nil, 8, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0) == MAP_FAILED)
    }
}
