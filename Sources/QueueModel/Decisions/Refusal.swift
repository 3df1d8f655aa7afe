/// Why a command was not carried out. Nothing has changed.
package enum Refusal: Error, Hashable, Sendable {
    case unknownService(ServiceID)
    case unknownCounter(CounterID)
    case unknownPriority(PriorityID)
    /// Not among the office's staff.
    case unknownStaff(StaffID)
    /// Not among today's tickets.
    case unknownTicket(TicketID)
    /// The id was issued before; the ticket stands as it was.
    case duplicateTicket(TicketID)
    /// Not within `Arrival.dossierRange`.
    case invalidDossiers(Int)
    /// Not within `Ticket.ratingRange`.
    case invalidRating(Int)
    case queueEmpty(CounterID)
    /// The counter has to finish or mark as a no-show whom it called before.
    case counterBusy(CounterID, TicketNumber)
    case counterNotOpen(CounterID, CounterStatus)
    /// A counter that serves somebody cannot close.
    case counterServing(CounterID, TicketNumber)
    /// The counter does not serve what the chosen ticket waits for.
    case notServed(CounterID, ServiceID)
    /// The chosen ticket waits for another counter.
    case reservedForOther(TicketNumber, CounterID)
    /// The ticket named was overtaken as often as is allowed: it goes first.
    case wouldOvertake(TicketNumber, bound: Int)
    case wrongState(TicketNumber, is: TicketState, needs: [TicketState])
    /// A no-show still takes so many recalls and seconds.
    case noShowTooSoon(TicketNumber, recalls: Int, seconds: Int)
    /// The time until which a ticket shall be parked is not in the future.
    case timePassed(TicketNumber)
    /// The ticket is where it shall be transferred to.
    case alreadyThere(TicketNumber)
    /// The visit has that service already.
    case serviceTwice(TicketNumber, ServiceID)
    /// A ticket cannot be merged with itself.
    case sameTicket(TicketNumber)
    /// Another request came under the same name today.
    case requestKeyReused
    /// The action is not the last on its ticket, is none that can be undone, or is more than so many seconds old.
    case nothingToUndo(seconds: Int)
    /// A supervisor has closed it: it takes no further tickets.
    case serviceClosed(ServiceID)
    /// The new settings lack a service that so many open tickets need.
    case serviceInUse(ServiceID, tickets: Int)
    /// The new settings lack a priority class that so many open tickets have.
    case priorityInUse(PriorityID, tickets: Int)
    /// The settings are another office's.
    case otherOffice(OfficeID)
    /// Somebody else has changed the office since it was read.
    case officeChangedMeanwhile
    /// The change would leave an office that cannot work.
    case invalidOffice(OfficeError)

    /// A stable name for programs.
    package var code: String {
        switch self {
        case .unknownService: "unknown-service"
        case .unknownCounter: "unknown-counter"
        case .unknownPriority: "unknown-priority"
        case .unknownStaff: "unknown-staff"
        case .unknownTicket: "unknown-ticket"
        case .duplicateTicket: "duplicate-ticket"
        case .invalidDossiers: "invalid-dossiers"
        case .invalidRating: "invalid-rating"
        case .queueEmpty: "queue-empty"
        case .counterBusy: "counter-busy"
        case .counterNotOpen: "counter-not-open"
        case .counterServing: "counter-serving"
        case .notServed: "not-served"
        case .reservedForOther: "reserved-for-other"
        case .wouldOvertake: "would-overtake"
        case .wrongState: "wrong-state"
        case .noShowTooSoon: "no-show-too-soon"
        case .timePassed: "time-passed"
        case .alreadyThere: "already-there"
        case .serviceTwice: "service-twice"
        case .sameTicket: "same-ticket"
        case .requestKeyReused: "idempotency-key-reused"
        case .nothingToUndo: "nothing-to-undo"
        case .serviceClosed: "service-closed"
        case .serviceInUse: "service-in-use"
        case .priorityInUse: "priority-in-use"
        case .otherOffice: "other-office"
        case .officeChangedMeanwhile: "office-changed-meanwhile"
        case .invalidOffice(let error): error.code
        }
    }
}
