import FaceMatch
import QueueModel
import Reception
import Testing

@Suite("Visits handed to the next process")
struct VisitMemoryTests {
    private static let office = OfficeID(rawValue: "office")

    @Test("what is written is read as it was")
    func roundTrip() throws {
        let memory = try sample()
        #expect(Self.written(memory).withUnsafeBytes { VisitMemory(reading: $0) } == memory)
    }

    @Test("memory that is cut off anywhere, or goes on, is not read")
    func wrongSize() throws {
        let bytes = Self.written(try sample())
        for count in bytes.indices {
            #expect(bytes[..<count].withUnsafeBytes { VisitMemory(reading: $0) } == nil)
        }
        #expect((bytes + [0]).withUnsafeBytes { VisitMemory(reading: $0) } == nil)
    }

    @Test("another layout, and templates of another model, are not read")
    func others() throws {
        var bytes = Self.written(try sample())
        bytes[0] ^= 1
        #expect(bytes.withUnsafeBytes { VisitMemory(reading: $0) } == nil)
        let template = KeptTemplate(try .face(1), quality: 0.9, takenAt: .zero, model: "another")
        let foreign = VisitMemory(
            office: Self.office,
            visits: [.init(ticket: "t1", templates: TemplateSet(enrolling: template), subject: nil, hasAnswered: false)]
        )
        #expect(Self.written(foreign).withUnsafeBytes { VisitMemory(reading: $0) } == nil)
    }

    @Test("the next process knows who has an open ticket, and only them")
    func takenOver() async throws {
        let before = try await Kiosk()
        await before.ready(1, try .face(1))
        await before.ready(2, try .face(2))
        let memory = await before.attendant.visitMemory()
        #expect(memory.visits.count == 2)

        let after = try await Kiosk()
        _ = try await after.desk.perform(.issue(ticket: "t1", service: nil, origin: .camera))
        #expect(await after.attendant.takeOver(memory) == 1, "t2 is not open here")
        await after.ready(3, try .face(1))
        #expect(await after.stage == .ticket("t1", returning: true))
        #expect(await after.numbers == ["A001"])
    }

    @Test("another office's visits are left out")
    func otherOffice() async throws {
        let kiosk = try await Kiosk()
        let memory = VisitMemory(office: "elsewhere", visits: try sample().visits)
        #expect(await kiosk.attendant.takeOver(memory) == 0)
    }

    @Test("each change is kept, and the latest at last")
    func keeper() async throws {
        let kiosk = try await Kiosk()
        let (kept, keep) = AsyncStream.makeStream(of: Int.self)
        let keeper = VisitKeeper(attendant: kiosk.attendant) { keep.yield($0.visits.count) }
        let keeping = Task { await keeper.run() }
        defer { keeping.cancel() }
        var counts = kept.makeAsyncIterator()
        #expect(await counts.next() == 0)
        await kiosk.ready(1, try .face(1))
        var latest = 0
        while latest != 1, let count = await counts.next() { latest = count }
        await kiosk.ready(2, try .face(2))
        while latest != 2, let count = await counts.next() { latest = count }
        #expect(latest == 2)
    }

    private func sample() throws -> VisitMemory {
        let enrolled = KeptTemplate(try .face(1), quality: 0.75, takenAt: .milliseconds(1_234), isFitToRemember: true)
        let learned = KeptTemplate(try .face(1, similarity: 0.5), quality: 0.5, takenAt: .seconds(9))
        return VisitMemory(
            office: Self.office,
            visits: [
                .init(
                    ticket: "t1",
                    templates: TemplateSet(of: [enrolled, learned], isSettled: true),
                    subject: SubjectID(rawValue: "s1"),
                    hasAnswered: true
                ),
                .init(ticket: "số-2", templates: nil, subject: nil, hasAnswered: true),
            ]
        )
    }

    private static func written(_ memory: VisitMemory) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: memory.size) { buffer, count in
            memory.write(to: UnsafeMutableRawBufferPointer(buffer))
            count = memory.size
        }
    }
}
