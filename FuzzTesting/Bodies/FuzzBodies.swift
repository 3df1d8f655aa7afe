// The bodies of requests. What is accepted is put to work, so that a number that breaks arithmetic later is found too.

import Foundation
import FuzzInput
import QueueModel

@testable import WebTerminals

private enum Bodies {
    private static let now = Timestamp(milliseconds: 1_764_230_400_000)

    static func consume(_ input: consuming FuzzInput) {
        let choice = input.byte()
        let body = Data(input.rest())
        switch choice % 16 {
        case 0: decodeOffice(body)
        case 1: issue(decode(NewTicket.self, body))
        case 2: decode(FinishedService.self, body)
        case 3: decode(ChosenCall.self, body)
        case 4: decode(ParkedTicket.self, body)
        case 5: decode(ChosenService.self, body)
        case 6: decode(ChosenAppointment.self, body)
        case 7: decode(Transfer.self, body)
        case 8: decode(Merge.self, body)
        case 9: decode(Rating.self, body)
        case 10: decode(Undo.self, body)
        case 11: keepDossiers(body)
        case 12: keepAppointments(body)
        case 13: decode(AttachedDossier.self, body)
        case 14: decode(ScannedCode.self, body)
        default: decode(ServiceChange.self, body)
        }
    }

    @discardableResult
    private static func decode<Body: RequestDocument>(_ type: Body.Type, _ body: Data) -> Body? {
        try? JSONDecoder().decode(StrictDocument<Body>.self, from: body).document
    }

    /// A whole day with the office that was accepted.
    private static func decodeOffice(_ body: Data) {
        guard let office = try? JSONDecoder().decode(ReplacedOffice.self, from: body).office else { return }
        guard let coded = try? JSONEncoder().encode(office),
            let again = try? JSONDecoder().decode(ReplacedOffice.self, from: coded)
        else { fatalError("an accepted office cannot be written and read again") }
        precondition(again.office == office)
        var day = Day(office)
        day.perform(.openDay)
        for (index, service) in office.services.enumerated() {
            day.perform(.issue(ticket: TicketID(rawValue: "\(index)"), service: service.id, origin: .desk))
        }
        for counter in office.counters {
            day.perform(.openCounter(counter: counter.id))
            day.perform(.callNext(counter: counter.id))
        }
    }

    private static func keepDossiers(_ body: Data) {
        guard let office = try? Office.fuzzed,
            let dossiers = try? decode(DossierBatch.self, body)?.dossiers(in: office)
        else { return }
        for dossier in dossiers {
            precondition(DossierCode(dossier.code.text) == dossier.code)
            precondition(dossier.faults(in: office).isEmpty)
            _ = dossier.isOverdue(at: now)
        }
    }

    private static func keepAppointments(_ body: Data) {
        guard let office = try? Office.fuzzed,
            let appointments = try? decode(AppointmentBatch.self, body)?.appointments(in: office)
        else { return }
        for booked in appointments {
            precondition(AppointmentCode(booked.code.text) == booked.code)
            _ = office.route(Arrival(appointment: booked.appointment), at: now)
        }
    }

    private static func issue(_ body: NewTicket?) {
        guard let body, let office = try? Office.fuzzed else { return }
        var day = Day(office)
        day.perform(.openDay)
        day.perform(
            .issue(
                ticket: "1",
                service: body.service.map(ServiceID.init(rawValue:)),
                origin: body.origin?.ticketOrigin ?? .button,
                arrival: body.arrival
            )
        )
        day.perform(.callNext(counter: "1"))
    }

    private struct Day {
        private var state: OfficeState
        private var at = now

        init(_ office: Office) {
            state = OfficeState(office: office)
        }

        mutating func perform(_ command: Command) {
            at = at.advanced(byMilliseconds: 1_000)
            guard let events = try? state.decide(command, at: at) else { return }
            for event in events { state.evolve(event) }
            _ = state.waitingTickets
        }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
func consume(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Bodies.consume(FuzzInput(bytes, count))
    return 0
}
