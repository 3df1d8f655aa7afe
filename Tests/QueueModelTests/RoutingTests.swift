import QueueModel
import Testing

@Suite("Appointments and which service")
struct RoutingTests {
    private func desk() throws -> Desk {
        try Desk(
            office: .sample(
                routing: [.appointmentToday, .dossierReady("results"), .agent(dossiers: 5, "land")],
                rules: QueueRules(appointmentEarlyMinutes: 10, appointmentLateMinutes: 15)
            )
        )
    }

    @Test("the first rule that applies finds the service, and is on record")
    func rules() throws {
        var desk = try desk()
        let today = Appointment(service: "land", at: monday8 + 120)
        let tomorrow = Appointment(service: "land", at: monday8 + 24 * 60)
        let cases: [(Arrival, ServiceID, RoutingRule?)] = [
            (Arrival(appointment: today, hasReadyDossier: true), "land", .appointmentToday),
            (Arrival(appointment: tomorrow, dossiers: 9, hasReadyDossier: true), "results", .dossierReady("results")),
            (Arrival(dossiers: 5), "land", .agent(dossiers: 5, "land")), (Arrival(dossiers: 4), "papers", nil),
        ]
        for (index, (arrival, service, rule)) in cases.enumerated() {
            let id = TicketID(rawValue: "t\(index)")
            try desk.issue(id, arrival: arrival)
            guard case .ticketIssued(_, _, let found, _, _, let applied) = desk.log.last?.event else { return }
            #expect(found == service && applied == rule)
            #expect(desk.state.ticket(id)?.dossiers == arrival.dossiers)
        }
        try desk.issue("chosen", service: "papers", arrival: Arrival(appointment: today))
        #expect(desk.state.ticket("chosen")?.service == "papers", "whoever chose is asked nothing")
    }

    @Test("early and late ones wait like anybody else; whoever came in time is due however late the queue is")
    func windows() throws {
        let appointment = Appointment(service: "papers", at: monday8 + 60)
        func isFirst(arriving: Double, calledAt: Double) throws -> Bool {
            var desk = try desk()
            try desk.issue("other")
            try desk.run(
                .issue(ticket: "a", service: nil, origin: .desk, arrival: Arrival(appointment: appointment)),
                at: monday8 + arriving
            )
            desk.now = monday8 + calledAt
            return try desk.call("1").ticket == "a"
        }
        #expect(try !isFirst(arriving: 5, calledAt: 49.9))
        #expect(try isFirst(arriving: 5, calledAt: 50))
        #expect(try isFirst(arriving: 75, calledAt: 75))
        #expect(try isFirst(arriving: 75, calledAt: 200))
        #expect(try !isFirst(arriving: 75.1, calledAt: 76))
    }

    @Test("an appointment gives precedence for its own service only")
    func otherService() throws {
        var desk = try desk()
        try desk.issue("first", service: "land")
        let appointment = Appointment(service: "land", at: monday8)
        try desk.issue("a", service: "papers", arrival: Arrival(appointment: appointment))
        var changed = desk
        #expect(try desk.call("2").ticket == "first")
        try changed.run(.changeService(ticket: "a", to: "land"))
        #expect(try changed.call("2") == Desk.Call("a", .appointment(at: monday8)))
    }

    @Test("the rules read in both languages")
    func words() {
        for rule in [RoutingRule.appointmentToday, .dossierReady("results"), .agent(dossiers: 5, "land")] {
            #expect(!rule.text.vi.isEmpty && rule.text.vi != rule.text.en)
        }
    }
}
