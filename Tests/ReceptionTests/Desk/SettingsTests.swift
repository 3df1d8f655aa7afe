import QueueModel
import QueueStore
import Reception
import Testing

@Suite("New settings of an office", .timeLimit(.minutes(5)))
struct SettingsTests {
    private let log = ScriptedEventLog()
    private let time = SettableTime()
    private let journal = Journal()

    @Test("are in force once the desk is open")
    func adopted() async throws {
        _ = try await QueueDesk.open(log)
        let smaller = try Office.sample(services: [.land])
        let desk = try await QueueDesk.open(log, office: smaller)
        #expect(await desk.state.office == smaller)
        #expect(await desk.adoptionRefusal == nil)
    }

    @Test("that leave out a service for which people wait do not keep the desk closed")
    func refused() async throws {
        let desk = try await openWithoutPapers()
        #expect(await desk.adoptionRefusal == .serviceInUse("papers", tickets: 1))
        #expect(try await desk.state.office == .sample())
        #expect(journal.lines == ["warning former settings stay in force code=service-in-use"])
        #expect(try await desk.perform(.callNext(counter: "1")).ticket?.id == "t1")
    }

    @Test("are adopted when nobody waits for the service any more")
    func adoptedLater() async throws {
        let desk = try await openWithoutPapers()
        try await desk.openDay()
        #expect(await desk.adoptionRefusal != nil)
        _ = try await desk.perform(.cancel(ticket: "t1"))
        try await desk.openDay()
        #expect(await desk.adoptionRefusal == nil)
        #expect(try await desk.state.office == .sample(services: [.land]))
        #expect(journal.lines.count == 1)
    }

    @Test("are adopted with the new day at the latest")
    func adoptedNextDay() async throws {
        let desk = try await openWithoutPapers()
        time.advance(minutes: 24 * 60)
        try await desk.openDay()
        #expect(await desk.adoptionRefusal == nil)
        #expect(try await desk.state.office == .sample(services: [.land]))
        #expect(await desk.state.tickets.isEmpty)
    }

    @Test("are without effect once a supervisor has set the office, and the journal says so")
    func overruled() async throws {
        let former = try await QueueDesk.open(log, time: time)
        let office = try Office.sample(services: [.land])
        _ = try await former.perform(.setOffice(office, replacing: .sample()))
        let desk = try await QueueDesk.open(log, journal: journal, time: time)
        #expect(await desk.state.office == office)
        #expect(await desk.isConfigurationOverruled)
        #expect(
            journal.lines == [
                "notice a supervisor set the office: the configuration's is without effect "
                    + "code=office-set-by-supervisor differs=true"
            ]
        )
        time.advance(minutes: 24 * 60)
        try await desk.openDay()
        let state = await desk.state
        #expect(state.office == office && state.officeSource == .supervisor)
    }

    @Test("are in force again after a reset, also those that came with the last start")
    func reset() async throws {
        let former = try await QueueDesk.open(log, time: time)
        _ = try await former.perform(.setService("land", isOpen: false))
        let desk = try await QueueDesk.open(log, office: .sample(services: [.land]), time: time)
        try await desk.resetOffice()
        #expect(try await desk.state.office == .sample(services: [.land]))
        #expect(await !desk.isConfigurationOverruled)
        let next = try await QueueDesk.open(log, journal: journal, time: time)
        #expect(try await next.state.office == .sample())
        #expect(journal.lines.isEmpty)
    }

    @Test("that a reset cannot bring back, because people wait, leave the supervisor's in force")
    func refusedReset() async throws {
        let desk = try await QueueDesk.open(log, office: .sample(services: [.land]), time: time)
        _ = try await desk.perform(.setOffice(.sample(), replacing: .sample(services: [.land])))
        _ = try await desk.perform(.issue("t1", "papers"))
        await #expect(throws: DeskError.refused(.serviceInUse("papers", tickets: 1))) { try await desk.resetOffice() }
        #expect(await desk.isConfigurationOverruled)
    }

    @Test("that are another office's open no desk")
    func otherOffice() async throws {
        _ = try await QueueDesk.open(log)
        await #expect(throws: DeskError.refused(.otherOffice("district"))) {
            try await QueueDesk.open(log, office: .sample(id: "district"))
        }
    }

    /// A desk that was configured without `papers` while one person waits for just that.
    private func openWithoutPapers() async throws -> QueueDesk {
        let former = try await QueueDesk.open(log, time: time)
        _ = try await former.perform(.issue("t1", "papers"))
        return try await QueueDesk.open(log, office: .sample(services: [.land]), journal: journal, time: time)
    }
}
