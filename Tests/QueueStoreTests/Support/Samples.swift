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
            defaultService: "papers"
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
    case 0..<35:
        let services: [ServiceID?] = [nil, "papers", "land"]
        return .issue(ticket: TicketID(rawValue: "t\(step)"), service: services[step % 3], origin: .camera)
    case 35..<60: return .callNext(counter: step.isMultiple(of: 2) ? "1" : "2")
    case 60..<66: return .recall(ticket: ticket)
    case 66..<78: return .start(ticket: ticket)
    case 78..<90: return .finish(ticket: ticket)
    case 90..<94: return .noShow(ticket: ticket)
    default: return .cancel(ticket: state.waitingTickets.last?.id ?? "none")
    }
}
