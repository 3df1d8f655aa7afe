/// The whole queue of one office on one day, as the events so far have made it.
///
/// `decide` says which events a command leads to, `evolve` applies one. Neither reads a clock, draws a random number or
/// touches anything outside, so replaying a log always gives the same state.
///
/// Time never runs backwards: an event's time is the given time or that of the event before, whichever is later. A
/// clock that is set back therefore never opens an earlier day.
package struct OfficeState: Equatable, Sendable {
    package internal(set) var office: Office
    /// Who described it.
    package internal(set) var officeSource = OfficeSource.configuration
    /// `nil` until the first event.
    package internal(set) var day: ServiceDay?
    /// Today's tickets in order of issue.
    package internal(set) var tickets: [Ticket] = []
    /// Everybody who waits, as dispatch sees them.
    package internal(set) var room = WaitingRoom()
    /// The time of the latest event.
    package internal(set) var lastTime = Timestamp.epoch
    /// The sequence of the latest event; 0 before the first.
    package internal(set) var lastSequence: Int64 = 0

    // A "place" is an index of `tickets`.
    var places: [TicketID: Int] = [:]
    var parked: Set<Int> = []
    var attending: [CounterID: Int] = [:]
    var conditions: [CounterID: CounterCondition] = [:]
    var lastSerials: [String: Int] = [:]
    /// Today's requests that were named and led to something, by their names.
    var carriedOut: [String: CarriedOutRequest] = [:]
    /// The last action on each ticket, by place; one that is too old is kept and refused.
    var undoable: [Int: UndoableAction] = [:]

    /// An office before its first day.
    package init(office: Office) {
        self.office = office
    }

    /// The state that `events` lead to, from the start of the log or from any `dayOpened` in it.
    package init(office: Office, replaying events: some Sequence<RecordedEvent>) {
        self.init(office: office)
        for event in events { evolve(event) }
    }
}
