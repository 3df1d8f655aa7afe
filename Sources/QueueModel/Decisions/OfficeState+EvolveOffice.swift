extension OfficeState {
    mutating func open(_ day: ServiceDay, _ office: Office, _ source: OfficeSource) {
        var next = OfficeState(office: office)
        next.officeSource = source
        next.day = day
        next.lastTime = lastTime
        next.lastSequence = lastSequence
        self = next
    }

    /// Indices of services and counters may have changed, and with them what dispatch sees.
    mutating func change(to office: Office, _ source: OfficeSource) {
        self.office = office
        officeSource = source
        release { counter in office.counter(counter) == nil }
        conditions = conditions.filter { office.counter($0.key) != nil }
    }

    mutating func occupy(_ counter: CounterID, with place: Int) {
        attending[counter] = place
        conditions[counter]?.freeSince = nil
    }

    mutating func free(_ counter: CounterID, from place: Int) {
        guard attending[counter] == place else { return }
        attending[counter] = nil
        conditions[counter, default: CounterCondition()].freeSince = lastTime
    }

    mutating func setStatus(
        _ status: CounterStatus,
        of id: CounterID,
        clerk: StaffID?,
        until: Timestamp? = nil,
        at moment: Timestamp
    ) {
        var condition = condition(of: id)
        condition.status = status
        condition.since = moment
        condition.until = until
        condition.clerk = clerk
        conditions[id] = condition
        if status == .closed { release { $0 == id } }
    }

    /// Tickets kept for a counter that is gone or closed may be called by any that serves them.
    private mutating func release(_ isGone: (CounterID) -> Bool) {
        for place in tickets.indices {
            guard let counter = tickets[place].reservedFor, isGone(counter) else { continue }
            tickets[place].reservedFor = nil
        }
        var rebuilt = WaitingRoom()
        for entry in room.waiting {
            if let entry = self.entry(for: tickets[Int(entry.place)]) { rebuilt.insert(entry) }
        }
        room = rebuilt
    }
}
