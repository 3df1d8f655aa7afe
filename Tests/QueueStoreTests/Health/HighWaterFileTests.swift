import Foundation
import QueueModel
import QueueStore
import Testing

@Suite("The mark of numbers beside a database")
struct HighWaterFileTests {
    private let scratch: Scratch
    private let file: HighWaterFile

    init() throws {
        scratch = try Scratch()
        file = HighWaterFile(beside: scratch.path(), of: "ward")
    }

    private func mark(_ sequence: Int64) -> HighWaterMark {
        let serials = Dictionary(uniqueKeysWithValues: "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { (String($0), 1_000_000) })
        return HighWaterMark(sequence: sequence, at: monday8, day: ServiceDay("2026-11-23"), serials: serials)
    }

    @Test("is what was written last, in a file that does not grow")
    func last() throws {
        #expect(file.read() == nil)
        for sequence in 1...5 as ClosedRange<Int64> {
            try file.write(mark(sequence))
            #expect(file.read() == mark(sequence))
        }
        #expect(try scratch.contents("queue.sqlite.numbers").count == 8_192)
    }

    @Test("is the one before where the last was torn by a power cut", arguments: [0, 100, 4_000])
    func torn(at offset: Int) throws {
        try file.write(mark(1))
        try file.write(mark(2))
        var bytes = try scratch.contents("queue.sqlite.numbers")
        // The second generation stands in the first slot.
        bytes[offset] ^= 0xFF
        try scratch.write(bytes, to: "queue.sqlite.numbers")
        #expect(file.read() == mark(1))
        try file.write(mark(3))
        #expect(file.read() == mark(3))
    }

    @Test("of another office, or of garbage, counts for nothing")
    func foreign() throws {
        try file.write(mark(7))
        #expect(HighWaterFile(beside: scratch.path(), of: "other").read() == nil)
        try scratch.write(Data(repeating: 7, count: 10_000), to: "queue.sqlite.numbers")
        #expect(file.read() == nil)
    }
}

@Suite("The reserve on the disk")
struct BallastTests {
    @Test("is taken, given back once, and taken again")
    func roundTrip() throws {
        let scratch = try Scratch()
        let ballast = Ballast(beside: scratch.path(), size: 1 << 20)
        #expect(!ballast.isThere)
        #expect(ballast.renew() && ballast.isThere)
        #expect(ballast.release())
        #expect(!ballast.isThere && !ballast.release())
        #expect(ballast.renew() && ballast.isThere)
    }

    @Test("is not taken where there is too little room, and none is asked for where it is turned off")
    func limits() throws {
        let scratch = try Scratch()
        #expect(!Ballast(beside: scratch.path(), size: 1 << 60).renew())
        let none = Ballast(beside: scratch.path(), size: 0)
        #expect(none.isThere && none.renew() && !none.release())
        #expect(try scratch.names.isEmpty)
    }
}
