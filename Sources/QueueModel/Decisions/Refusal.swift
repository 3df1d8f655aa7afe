/// Why a command was not carried out. Nothing has changed.
package enum Refusal: Error, Hashable, Sendable {
    case unknownService(ServiceID)
    case unknownCounter(CounterID)
    /// Not among today's tickets.
    case unknownTicket(TicketID)
    /// The id was issued before; the ticket stands as it was.
    case duplicateTicket(TicketID)
    case queueEmpty(CounterID)
    /// The counter has to finish or mark as a no-show whom it called before.
    case counterBusy(CounterID, TicketNumber)
    case wrongState(TicketNumber, is: TicketState, needs: [TicketState])
    /// The new configuration lacks a service for which somebody waits.
    case serviceInUse(ServiceID, waiting: Int)
    /// The configuration is another office's.
    case otherOffice(OfficeID)

    /// A stable name for programs.
    package var code: String {
        switch self {
        case .unknownService: "unknown-service"
        case .unknownCounter: "unknown-counter"
        case .unknownTicket: "unknown-ticket"
        case .duplicateTicket: "duplicate-ticket"
        case .queueEmpty: "queue-empty"
        case .counterBusy: "counter-busy"
        case .wrongState: "wrong-state"
        case .serviceInUse: "service-in-use"
        case .otherOffice: "other-office"
        }
    }
}
