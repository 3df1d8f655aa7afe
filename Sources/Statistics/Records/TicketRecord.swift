package import QueueModel

/// One leg of a visit: the wait for one service and what came of it. Nothing in it says who the citizen is.
///
/// A visit of three services has three records. What belongs to the visit as a whole – transfers, the rating – stands
/// with one of them and is 0 or `nil` in the others, so that sums over legs are sums over visits.
package struct TicketRecord: Hashable, Sendable {
    package var ticket: TicketID
    /// Which leg of the visit, from 1. The first one is the arrival.
    package var leg: Int
    /// The office day the ticket was issued on.
    package var day: ServiceDay
    package var number: TicketNumber
    package var service: ServiceID
    package var counter: CounterID?
    /// Who served, where the counter knew its clerk.
    package var clerk: StaffID?
    package var priority: PriorityID?
    package var origin: TicketOrigin
    /// `finished` for a leg whose serving has ended; the ticket's own state otherwise.
    package var state: TicketState
    /// How serving ended; `nil` while it has not.
    package var end: LegEnd?
    package var issuedAt: Timestamp
    /// When the wait for this service began.
    package var queuedAt: Timestamp
    /// The first call of this leg.
    package var calledAt: Timestamp?
    package var startedAt: Timestamp?
    /// When the leg was over, in whatever way.
    package var closedAt: Timestamp?
    /// Time within the wait when the ticket was set aside.
    package var parkedMilliseconds: Int64
    /// Set while the ticket is set aside.
    package var parkedSince: Timestamp?
    package var recalls: Int
    package var transfers: Int
    /// What the citizen was told when the ticket was issued; with the first leg.
    package var forecast: PointForecast?
    /// How content the citizen was, 1 to 5.
    package var rating: Int?

    package init(
        ticket: TicketID,
        leg: Int = 1,
        day: ServiceDay,
        number: TicketNumber,
        service: ServiceID,
        counter: CounterID? = nil,
        clerk: StaffID? = nil,
        priority: PriorityID? = nil,
        origin: TicketOrigin,
        state: TicketState = .waiting,
        end: LegEnd? = nil,
        issuedAt: Timestamp,
        queuedAt: Timestamp? = nil,
        calledAt: Timestamp? = nil,
        startedAt: Timestamp? = nil,
        closedAt: Timestamp? = nil,
        parkedMilliseconds: Int64 = 0,
        parkedSince: Timestamp? = nil,
        recalls: Int = 0,
        transfers: Int = 0,
        forecast: PointForecast? = nil,
        rating: Int? = nil
    ) {
        self.ticket = ticket
        self.leg = leg
        self.day = day
        self.number = number
        self.service = service
        self.counter = counter
        self.clerk = clerk
        self.priority = priority
        self.origin = origin
        self.state = state
        self.end = end
        self.issuedAt = issuedAt
        self.queuedAt = queuedAt ?? issuedAt
        self.calledAt = calledAt
        self.startedAt = startedAt
        self.closedAt = closedAt
        self.parkedMilliseconds = parkedMilliseconds
        self.parkedSince = parkedSince
        self.recalls = recalls
        self.transfers = transfers
        self.forecast = forecast
        self.rating = rating
    }
}
