import GRDB
import QueueModel

extension TicketTable {
    mutating func apply(_ recorded: RecordedEvent) throws {
        let at = recorded.at.milliseconds
        switch recorded.event {
        case .dayOpened(let day, _, _): open(day)
        case .officeChanged, .counterOpened, .counterPaused, .counterClosed, .serviceAdded, .eventsLost,
            .numbersContinued:
            break
        case .ticketRated(let ticket, let rating): try update("rating = ?", [rating], of: ticket)
        case .ticketIssued(let ticket, let number, let service, let origin, let arrival, let rule):
            try insert(ticket, number, service, origin, arrival, rule, at: at)
        case .serviceChanged(let ticket, let service):
            try update("service = ?", [service.rawValue], of: ticket)
        case .priorityChanged(let ticket, let priority):
            try update("priority = ?", [priority?.rawValue], of: ticket)
        case .appointmentChanged(let ticket, let appointment): try setAppointment(of: ticket, to: appointment)
        case .ticketCalled(let ticket, let counter, let reason): try call(ticket, to: counter, reason, at: at)
        case .ticketRecalled(let ticket):
            try update("recalls = recalls + 1, last_called_at = ?", [at], of: ticket)
        case .serviceStarted(let ticket): try update("state = 'serving', started_at = ?", [at], of: ticket)
        case .serviceFinished(let ticket, let outcome, let next): try finish(ticket, outcome, next: next, at: at)
        case .ticketNoShow(let ticket): try close(ticket, as: .noShow, at: at)
        case .ticketPutBack(let ticket): try update("state = 'waiting', counter = NULL", [], of: ticket)
        case .ticketParked(let ticket, let reason, let until): try park(ticket, reason, until: until, at: at)
        case .ticketResumed(let ticket): try resume(ticket, at: at)
        case .ticketTransferred(let ticket, let service, _): try transfer(ticket, to: service, at: at)
        case .ticketCancelled(let ticket): try close(ticket, as: .cancelled, at: at)
        case .ticketMerged(let ticket, let into, _):
            try close(ticket, as: .merged, at: at)
            try update("merged_into = ?", [into.rawValue], of: ticket)
        case .ticketExpired(let ticket, let reason):
            try endLeg(ticket, .expired, at: at)
            try close(ticket, as: .expired, at: at)
            try update("expiry_reason = ?", [reason.rawValue], of: ticket)
        case .actionUndone(_, let restored): try restore(restored)
        }
    }

    private func setAppointment(of ticket: TicketID, to appointment: Appointment?) throws {
        try update(
            "appointment_service = ?, appointment_at = ?",
            [appointment?.service.rawValue, appointment?.at.milliseconds],
            of: ticket
        )
    }

    private func call(_ ticket: TicketID, to counter: CounterID, _ reason: CallReason?, at: Int64) throws {
        try update(
            """
            state = 'called', counter = ?, called_at = coalesce(called_at, ?),
            first_called_at = coalesce(first_called_at, ?), last_called_at = ?, recalls = 0, call_reason = ?
            """,
            [counter.rawValue, at, at, at, reason?.code.rawValue],
            of: ticket
        )
    }

    private func finish(_ ticket: TicketID, _ outcome: ServiceOutcome, next: ServiceID?, at: Int64) throws {
        try endLeg(ticket, LegEnd(outcome), at: at)
        guard let next else { return try close(ticket, as: .finished, at: at) }
        try beginLeg(ticket, at: at)
        try update("state = 'waiting', counter = NULL, service = ?", [next.rawValue], of: ticket)
    }

    private func transfer(_ ticket: TicketID, to service: ServiceID, at: Int64) throws {
        try endLeg(ticket, .transferred, at: at)
        try beginLeg(ticket, at: at)
        try update(
            "state = 'waiting', counter = NULL, service = ?, transfers = transfers + 1",
            [service.rawValue],
            of: ticket
        )
    }

    private func park(_ ticket: TicketID, _ reason: ParkReason, until: Timestamp, at: Int64) throws {
        try endLeg(ticket, .interrupted, at: at)
        try update(
            "state = 'parked', counter = NULL, park_reason = ?, parked_since = ?, parked_until = ?",
            [reason.rawValue, at, until.milliseconds],
            of: ticket
        )
    }
}
