import QueueModel
import Testing

@Suite("Alarms")
struct AlarmTests {
    @Test("people who wait for what no open counter serves, first; then who waits too long, the longest first")
    func order() throws {
        var desk = try Desk()
        try desk.issue("a")
        desk.now = monday8 + 1
        try desk.issue("b")
        try desk.issue("c", service: "results")
        try desk.run(.closeCounter(counter: "3"))
        #expect(desk.state.alarms(at: monday8 + 59) == [.serviceUnattended("results", waiting: 1)])
        let late = desk.state.alarms(at: monday8 + 62)
        #expect(late == [.serviceUnattended("results", waiting: 1), .longWait("a"), .longWait("b"), .longWait("c")])
        #expect(late.map(\.code) == ["service-unattended", "long-wait", "long-wait", "long-wait"])
        let text = desk.state.text(of: .longWait("a"), at: monday8 + 62)
        #expect(text.vi.contains("A001") && text.vi.contains("62") && text.en.contains("62"))
    }

    @Test("a pause leaves a service unattended, an open counter ends that")
    func attended() throws {
        var desk = try Desk()
        try desk.issue("c", service: "results")
        #expect(desk.state.alarms(at: monday8).isEmpty)
        try desk.run(.pauseCounter(counter: "3"))
        #expect(desk.state.alarms(at: monday8) == [.serviceUnattended("results", waiting: 1)])
        try desk.run(.openCounter(counter: "3"))
        #expect(desk.state.alarms(at: monday8).isEmpty)
    }
}
