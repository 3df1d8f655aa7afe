extension OfficeState {
    /// In the order in which they are to be seen to: first the services that nobody serves, then who waits too long, the
    /// longest wait first.
    package func alarms(at moment: Timestamp) -> [Alarm] {
        let waiting = Dictionary(waitingTickets.map { ($0.service, 1) }, uniquingKeysWith: +)
        let unattended = office.services.compactMap { service -> Alarm? in
            guard let count = waiting[service.id], !isAttended(service.id) else { return nil }
            return .serviceUnattended(service.id, waiting: count)
        }
        let overdue = overdueTickets(at: moment).sorted { $0.queuedAt < $1.queuedAt }
        return unattended + overdue.map { .longWait($0.id) }
    }

    private func isAttended(_ service: ServiceID) -> Bool {
        office.counters(serving: service).contains { status(of: $0.id) == .open }
    }

    /// What the alarm says, in words for a screen.
    package func text(of alarm: Alarm, at moment: Timestamp) -> LocalizedText {
        switch alarm {
        case .longWait(let id):
            let number = ticket(id)?.number.description ?? ""
            let minutes = Int(moment.minutes(since: ticket(id)?.queuedAt ?? moment))
            return LocalizedText(
                vi: "Số \(number) đã chờ \(minutes) phút",
                en: "\(number) has waited \(minutes) minutes"
            )
        case .serviceUnattended(let id, let waiting):
            let name = office.service(id)?.name
            return LocalizedText(
                vi: "\(waiting) người chờ \(name?.vi ?? "\(id)") nhưng không có quầy nào đang mở",
                en: "\(waiting) waiting for \(name?.en ?? "\(id)"), and no counter is open for it"
            )
        }
    }
}
