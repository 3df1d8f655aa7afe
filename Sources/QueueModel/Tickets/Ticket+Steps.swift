/// What the events do to one ticket. Where it stands in the room or at a counter is the state's business.
extension Ticket {
    mutating func call(to counter: CounterID, _ reason: CallReason?, at moment: Timestamp) {
        state = .called
        self.counter = counter
        callReason = reason
        calledAt = calledAt ?? moment
        lastCalledAt = moment
        recalls = 0
    }

    mutating func recall(at moment: Timestamp) {
        recalls += 1
        lastCalledAt = moment
    }

    mutating func start(at moment: Timestamp) {
        state = .serving
        startedAt = moment
    }

    /// Ends the stretch of serving, if there was one.
    mutating func endLeg(_ end: LegEnd, at moment: Timestamp) {
        guard state == .serving, let startedAt else { return }
        let leg = Leg(
            service: service,
            counter: counter,
            queuedAt: queuedAt,
            calledAt: calledAt,
            startedAt: startedAt,
            endedAt: moment,
            parkedMilliseconds: parkedMilliseconds,
            end: end
        )
        legs.append(leg)
    }

    /// Waits again at the place of arrival. A new leg forgets the calls of the one before.
    mutating func wait(keeping place: KeptPlace, newLegFrom moment: Timestamp? = nil) {
        state = .waiting
        keptPlace = place
        counter = nil
        guard let moment else { return }
        beginLeg(at: moment)
    }

    mutating func park(_ parking: Parking) {
        state = .parked
        self.parking = parking
        counter = nil
    }

    /// Time aside before the first call does not count as waiting; after a call the wait begins anew.
    mutating func resume(at moment: Timestamp) {
        if calledAt != nil {
            beginLeg(at: moment)
        } else if let parking {
            parkedMilliseconds += moment.milliseconds(since: parking.since)
        }
        parking = nil
        wait(keeping: .parked)
    }

    mutating func close(as state: TicketState, at moment: Timestamp) {
        self.state = state
        closedAt = moment
        parking = nil
    }

    private mutating func beginLeg(at moment: Timestamp) {
        queuedAt = moment
        parkedMilliseconds = 0
        calledAt = nil
        lastCalledAt = nil
        startedAt = nil
        recalls = 0
    }
}
