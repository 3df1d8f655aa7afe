import Foundation
import QueueModel
import Testing

@Suite("A closed service")
struct ClosedServiceTests {
    /// `land` is closed while `waiting` waits for it.
    private func desk() throws -> Desk {
        var desk = try Desk(office: .sample(routing: [.appointmentToday, .dossierReady("land")]))
        try desk.issue("waiting", service: "land")
        try desk.issue("other", service: "papers")
        try desk.run(.setService("land", isOpen: false))
        return desk
    }

    @Test("is closed and opened by events of the whole office, each once")
    func events() throws {
        var desk = try desk()
        let closed = desk.state.office
        #expect(closed.service("land")?.isOpen == false && desk.state.officeSource == .supervisor)
        #expect(try desk.run(.setService("land", isOpen: false)) == [])
        let opened = try closed.with("land", isOpen: true)
        #expect(
            try desk.run(.setService("land", isOpen: true)) == [.officeChanged(office: opened, source: .supervisor)]
        )
        try desk.issue("new", service: "land")
    }

    @Test(
        "takes no further tickets, whichever way",
        arguments: [
            .issue(ticket: "new", service: "land", origin: .desk), .changeService(ticket: "other", to: "land"),
            .addService(ticket: "other", service: "land"), .transfer(ticket: "other", to: .service("land")),
        ] as [Command]
    )
    func refused(command: Command) throws {
        var desk = try desk()
        #expect(throws: Refusal.serviceClosed("land")) { try desk.run(command) }
    }

    @Test("still has those called who wait for it, also after a detour")
    func called() throws {
        var desk = try desk()
        try desk.run(.transfer(ticket: "waiting", to: .counter("2")))
        try desk.run(.transfer(ticket: "waiting", to: .service("land")))
        try desk.run(.park(ticket: "waiting", reason: .form, until: monday8 + 5))
        try desk.run(.resume(ticket: "waiting"))
        #expect(try desk.call("3").ticket == "waiting")
    }

    @Test("is kept as the next service of a visit that had it already")
    func upcoming() throws {
        var desk = try Desk()
        try desk.issue("t")
        try desk.run(.addService(ticket: "t", service: "land"))
        try desk.run(.setService("land", isOpen: false))
        try desk.serve("t", at: "1", minutes: 5)
        #expect(desk.state.ticket("t")?.service == "land" && desk.state.ticket("t")?.state == .waiting)
    }

    @Test("is passed over by the rules that would lead to it")
    func routing() throws {
        var desk = try desk()
        let appointment = Appointment(service: "land", at: monday8 + 30)
        try desk.issue("a", arrival: Arrival(appointment: appointment))
        try desk.issue("b", arrival: Arrival(hasReadyDossier: true))
        #expect(desk.state.ticket("a")?.service == "papers" && desk.state.ticket("b")?.service == "papers")
        try desk.run(.setService("land", isOpen: true))
        try desk.issue("c", arrival: Arrival(appointment: appointment))
        #expect(desk.state.ticket("c")?.service == "land")
    }

    @Test("is never the default service, nor an unknown one")
    func impossible() throws {
        var desk = try desk()
        #expect(throws: Refusal.invalidOffice(.defaultServiceClosed("papers"))) {
            try desk.run(.setService("papers", isOpen: false))
        }
        #expect(throws: Refusal.unknownService("x")) { try desk.run(.setService("x", isOpen: false)) }
        let land = desk.state.office.services[1]
        #expect(throws: OfficeError.defaultServiceClosed("land")) {
            try Office.sample(
                services: [Service("papers", "A"), land],
                counters: [Counter("1", "papers", "land")],
                defaultService: "land"
            )
        }
    }

    @Test("is written as closed; an open one says nothing of it")
    func coding() throws {
        let office = try desk().state.office
        let data = try JSONEncoder().encode(office)
        #expect(try JSONDecoder().decode(Office.self, from: data) == office)
        #expect(String(decoding: data, as: UTF8.self).components(separatedBy: "isOpen").count == 2)
    }
}
