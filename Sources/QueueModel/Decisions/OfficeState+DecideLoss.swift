extension OfficeState {
    /// The events with which the log goes on behind those that are lost. Nothing where nothing is lost.
    ///
    /// The first says what is missing; the day opens anew where its opening is among that; the last one keeps numbers from
    /// being given a second time.
    func goingOn(after mark: HighWaterMark, at moment: Timestamp) -> [RecordedEvent] {
        guard mark.sequence > lastSequence else { return [] }
        let moment = max(lastTime, moment, mark.at)
        var state = self
        var events: [RecordedEvent] = []
        func add(_ recorded: [RecordedEvent]) {
            for event in recorded { state.evolve(event) }
            events += recorded
        }
        add([RecordedEvent(sequence: mark.sequence + 1, at: moment, event: .eventsLost(after: lastSequence))])
        let settings = OfficeSettings(office: office, source: officeSource)
        add(state.record(state.openingEvents(with: settings, at: moment), at: moment))
        let given = mark.serials.filter { $0.value > state.lastSerials[$0.key, default: 0] }
        if state.day == mark.day, !given.isEmpty {
            add(state.record([.numbersContinued(serials: given)], at: moment))
        }
        return events
    }
}
