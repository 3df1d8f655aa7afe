import Foundation
import QueueModel
import QueueStore
import Testing

@Suite("Events left to the next process")
struct HeldEventsFileTests {
    private let scratch: Scratch
    private let file: HeldEventsFile
    private let run: [RecordedEvent]

    init() throws {
        scratch = try Scratch()
        file = HeldEventsFile(path: scratch.path("events"), of: "ward")
        run = sampleRun(steps: 400, office: try .sample()).log
    }

    @Test("are read as they were added, whatever kind they are and whether their request has a name")
    func roundTrip() throws {
        #expect(file.read().isEmpty)
        let named = RecordedEvent(
            sequence: run[run.count - 1].sequence + 1,
            at: monday8,
            event: .serviceStarted(ticket: "t\n\"1\""),
            request: RequestKey(name: "n", content: "c")
        )
        try file.add(Array(run[..<7]))
        for event in run[7...] { try file.add([event]) }
        try file.add([named])
        #expect(file.read() == run + [named])
    }

    @Test("are replaced at once, and by none: then there is no file")
    func replaced() throws {
        try file.add(run)
        try file.replace(with: Array(run.suffix(3)))
        #expect(file.read() == run.suffix(3))
        try file.replace(with: [])
        #expect(try scratch.names.isEmpty)
        try file.replace(with: [])
    }

    @Test("count as far as they can be read: before a torn line, before a gap", arguments: [2, 20, 70])
    func torn(bytes: Int) throws {
        try file.add(Array(run[..<5]))
        let whole = try scratch.contents("events")
        try scratch.write(whole.dropLast(bytes), to: "events")
        #expect(file.read() == Array(run[..<4]))
        try scratch.write(whole, to: "events")
        try file.add([run[6]])
        #expect(file.read() == Array(run[..<5]))
    }

    @Test("of another office, or of garbage, count for nothing")
    func foreign() throws {
        try file.add(run)
        #expect(HeldEventsFile(path: scratch.path("events"), of: "other").read().isEmpty)
        try scratch.write(Data(repeating: 7, count: 10_000), to: "events")
        #expect(file.read().isEmpty)
    }

    @Test("that can't be kept are an error that names the file")
    func nowhere() throws {
        let nowhere = HeldEventsFile(path: scratch.path("missing/events"), of: "ward")
        let error = #expect(throws: StoreError.self) { try nowhere.add(run) }
        #expect(error?.code == .path && error?.detail.contains("missing/events") == true)
        #expect(nowhere.read().isEmpty)
    }
}
