import QueueModel
import QueueStore
import Testing

/// What every event log promises. A new implementation is added to `Implementation` and nowhere else.
@Suite("Every event log")
struct EventLogContractTests {
    enum Implementation: CaseIterable {
        case memory
        case sqlite

        func make(in scratch: Scratch) throws -> any EventLog {
            switch self {
            case .memory: MemoryEventLog()
            case .sqlite: try SQLiteEventLog.open(path: scratch.path(), office: "ward", at: monday8).log
            }
        }
    }

    private let scratch: Scratch
    private let run: [RecordedEvent]

    init() throws {
        scratch = try Scratch()
        run = try sampleRun(steps: 800, office: .sample()).log
    }

    @Test("is empty at first", arguments: Implementation.allCases)
    func empty(_ implementation: Implementation) async throws {
        let log = try implementation.make(in: scratch)
        #expect(try await log.lastSequence() == 0)
        #expect(try await log.currentDay() == [])
        #expect(try await log.events(after: 0, limit: 10) == [])
        try await log.append([])
        #expect(try await log.lastSequence() == 0)
    }

    @Test("gives back what was appended, from any place and as much as asked", arguments: Implementation.allCases)
    func reading(_ implementation: Implementation) async throws {
        let log = try implementation.make(in: scratch)
        for start in stride(from: 0, to: run.count, by: 7) { try await log.append(Array(run[start...].prefix(7))) }
        #expect(try await log.events(after: 0, limit: .max) == run)
        #expect(try await log.events(after: 10, limit: 3) == Array(run[10..<13]))
        #expect(try await log.events(after: Int64(run.count), limit: 3) == [])
        #expect(try await log.events(after: 0, limit: 0) == [])
        #expect(try await log.lastSequence() == Int64(run.count))
    }

    @Test("tells where the latest days began", arguments: Implementation.allCases)
    func beginnings(_ implementation: Implementation) async throws {
        let log = try implementation.make(in: scratch)
        #expect(try await log.beginning(ofLatestDays: 3) == nil)
        try await log.append(run)
        let openings = run.filter { $0.event.kind == .dayOpened }.map(\.sequence)
        try #require(openings.count > 2)
        #expect(try await log.beginning(ofLatestDays: 1) == openings.last)
        #expect(try await log.beginning(ofLatestDays: 2) == openings[openings.count - 2])
        #expect(try await log.beginning(ofLatestDays: 1_000) == openings.first)
    }

    @Test("gives a restart the last day only, and that is enough", arguments: Implementation.allCases)
    func restart(_ implementation: Implementation) async throws {
        let log = try implementation.make(in: scratch)
        try await log.append(run)
        let day = try await log.currentDay()
        #expect(day.count < run.count)
        #expect(day.first?.event.kind == .dayOpened)
        let office = try Office.sample()
        #expect(OfficeState(office: office, replaying: day) == OfficeState(office: office, replaying: run))
    }

    @Test(
        "refuses what does not follow its last event, and then holds what it held",
        arguments: Implementation.allCases
    )
    func conflict(_ implementation: Implementation) async throws {
        let log = try implementation.make(in: scratch)
        try await log.append(Array(run[..<5]))
        let refused: [(ArraySlice<RecordedEvent>, StoreError)] = [
            (run[4..<6], .conflict(first: 5, last: 5)),
            (run[6..<8], .conflict(first: 7, last: 5)),
            (run[5..<7] + run[8..<9], .conflict(first: 9, last: 7)),
            (run[..<1], .conflict(first: 1, last: 5)),
        ]
        for (events, error) in refused {
            await #expect(throws: error) { try await log.append(Array(events)) }
        }
        #expect(try await log.events(after: 0, limit: .max) == Array(run[..<5]))
        try await log.append(Array(run[5..<7]))
    }

    @Test("lets one of many that append the same sequence win", arguments: Implementation.allCases)
    func race(_ implementation: Implementation) async throws {
        let log = try implementation.make(in: scratch)
        let first = Array(run[..<2])
        let winners = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask { (try? await log.append(first)) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(winners == 1)
        #expect(try await log.lastSequence() == 2)
    }
}
