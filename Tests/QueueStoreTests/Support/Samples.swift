import QueueModel

/// 2026-11-23 08:00 in Viet Nam.
let monday8 = Timestamp(milliseconds: 1_795_395_600_000)

extension Office {
    static func sample(id: OfficeID = "ward") throws -> Office {
        func text(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }
        return try Office(
            id: id,
            name: text("Ward"),
            services: [
                Service(id: "papers", letter: "A", name: text("Papers"), expectedMinutes: 10),
                Service(id: "land", letter: "B", name: text("Land"), expectedMinutes: 20),
            ],
            counters: [
                Counter(id: "1", name: text("1"), services: ["papers", "land"]),
                Counter(id: "2", name: text("2"), services: ["land"]),
            ],
            defaultService: "papers",
            staff: ["s1", "s2"],
            rules: QueueRules(overtakingBound: 2, noShowRecalls: 0, noShowSeconds: 0, undoSeconds: 600)
        )
    }
}

/// The log of a varied but always equal run: every command, two services, several days.
func sampleRun(steps: Int, office: Office) -> (log: [RecordedEvent], state: OfficeState) {
    var state = OfficeState(office: office)
    var log: [RecordedEvent] = []
    for step in 0..<steps {
        let moment = monday8.advanced(byMilliseconds: Int64(step) * 311_000)
        let events = (try? state.decide(sampleCommand(step, state), at: moment)) ?? []
        for event in events { state.evolve(event) }
        log += events
    }
    return (log, state)
}

private func sampleCommand(_ step: Int, _ state: OfficeState) -> Command {
    let attended = state.attended
    let ticket = attended.isEmpty ? "none" : attended[step % attended.count].id
    switch step * 7_919 % 97 {
    case 27, 31, 37, 42, 46:  // follow a start, a finish and the like
        return .undo(sequence: state.lastSequence)
    case 0..<35:
        let services: [ServiceID?] = [nil, "papers", "land"]
        let arrival = Arrival(
            priority: step.isMultiple(of: 5) ? "elderly" : nil,
            appointment: step.isMultiple(of: 7) ? Appointment(service: "papers", at: state.lastTime) : nil,
            dossiers: 1 + step % 4
        )
        return .issue(
            ticket: TicketID(rawValue: "t\(step)"),
            service: services[step % 3],
            origin: .camera,
            arrival: arrival
        )
    case 35..<60: return .callNext(counter: step.isMultiple(of: 2) ? "1" : "2")
    case 60..<63: return .recall(ticket: ticket)
    case 63..<73: return .start(ticket: ticket)
    case 73..<82: return .finish(ticket: ticket, outcome: step.isMultiple(of: 3) ? .papersMissing : .completed)
    case 82..<84: return .noShow(ticket: ticket)
    case 84..<88: return .cancel(ticket: state.waitingTickets.last?.id ?? "none")
    case 88..<91: return .rate(ticket: state.tickets.last { $0.state == .finished }?.id ?? "none", rating: 1 + step % 5)
    default: return rareCommand(step, state, attended: ticket)
    }
}

private func rareCommand(_ step: Int, _ state: OfficeState, attended: TicketID) -> Command {
    let open = state.openTickets
    let ticket = open.isEmpty ? "none" : open[step / 3 % open.count].id
    let until = state.lastTime.advanced(byMilliseconds: 900_000)
    let counter: CounterID = step.isMultiple(of: 2) ? "1" : "2"
    switch step * 31 / 7 % 19 {
    case 0: return .addService(ticket: ticket, service: "land")
    case 1: return .changeService(ticket: ticket, to: step.isMultiple(of: 2) ? "papers" : "land")
    case 2: return .setPriority(ticket: ticket, to: step.isMultiple(of: 4) ? nil : "merit")
    case 3: return .setAppointment(ticket: ticket, to: Appointment(service: "land", at: until))
    case 4: return .merge(ticket: ticket, with: open.last?.id ?? "none")
    case 5: return .callTicket(ticket: ticket, counter: counter, reason: .urgent)
    case 6: return .putBack(ticket: attended)
    case 7, 8: return .park(ticket: ticket, reason: .paper, until: until)
    case 9: return .park(ticket: attended, reason: .form, until: until)
    case 10: return .resume(ticket: state.parkedTickets.first?.id ?? "none")
    case 11: return .resumeDue
    case 12: return .transfer(ticket: attended, to: .service(step.isMultiple(of: 2) ? "papers" : "land"))
    case 13: return .transfer(ticket: attended, to: .counter("2"))
    case 14: return .pauseCounter(counter: counter, until: until)
    case 15: return .closeCounter(counter: counter)
    case 16, 17: return .openCounter(counter: counter, staff: step.isMultiple(of: 3) ? "s1" : "s2")
    default: return step.isMultiple(of: 8) ? .endDay : .openCounter(counter: counter, staff: nil)
    }
}
