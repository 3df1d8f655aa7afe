import QueueModel
import Testing

@Suite("Dossiers and their codes")
struct DossierTests {
    @Test(
        "what a scanner reads of a code, and what somebody types, is the same code",
        arguments: [
            ("000.00.08.H29-261127-0001", "000.00.08.H29-261127-0001"), ("h29-1", "H29-1"), ("  A/12_b\r\n", "A/12_B"),
            ("7", "7"),
        ]
    )
    func codes(written: String, code: String) {
        #expect(DossierCode(written)?.text == code)
    }

    @Test(
        "what is no code is none",
        arguments: [
            "", "   ", "hồ-sơ-1", "a b", "079000000000|000000000|", "-1", "1.", "a\u{0}b", "１２３",
            String(repeating: "9", count: 65),
        ]
    )
    func noCodes(written: String) {
        #expect(DossierCode(written) == nil)
        #expect(AppointmentCode(written) == nil)
    }

    @Test("a dossier's state follows from its times; what was returned was ready")
    func states() {
        #expect(Dossier.sample().state == .received)
        #expect(Dossier.sample(ready: 60).state == .ready)
        let returned = Dossier.sample(returned: 90)
        #expect(returned.state == .returned && returned.readyAt == monday8 + 90)
    }

    @Test("it is overdue once its time is over and there is no result")
    func overdue() {
        #expect(!Dossier.sample(due: 60).isOverdue(at: monday8 + 60))
        #expect(Dossier.sample(due: 60).isOverdue(at: monday8 + 61))
        #expect(!Dossier.sample(due: 60, ready: 90).isOverdue(at: monday8 + 120))
        #expect(!Dossier.sample().isOverdue(at: monday8 + 10_000))
    }

    @Test("every fault of a dossier is named, with the key it is about")
    func faults() throws {
        let office = try Office.sample()
        #expect(Dossier.sample(service: "papers", due: 0, ready: 0, returned: 0).faults(in: office).isEmpty)
        let faults = Dossier.sample(service: "tax", due: -1, ready: -1, returned: -2).faults(in: office)
        #expect(
            faults == [.unknownService("tax"), .dueBeforeReceived, .readyBeforeReceived, .returnedBeforeReady]
        )
        #expect(faults.map(\.field) == [.service, .dueAt, .readyAt, .returnedAt])
        #expect(Set(faults.map(\.code)).count == 4)
        for fault in faults { #expect(fault.message.vi != fault.message.en) }
    }

    @Test("an appointment is for a service that the office has")
    func appointments() throws {
        let office = try Office.sample()
        func booked(_ service: ServiceID) -> BookedAppointment {
            BookedAppointment(code: "L1", appointment: Appointment(service: service, at: monday8))
        }
        #expect(booked("land").faults(in: office).isEmpty)
        #expect(booked("tax").faults(in: office) == [.unknownService("tax")])
    }
}

extension Dossier {
    /// Times in minutes after `monday8`.
    fileprivate static func sample(
        service: ServiceID? = nil,
        due: Double? = nil,
        ready: Double? = nil,
        returned: Double? = nil
    ) -> Dossier {
        Dossier(
            code: "H1",
            service: service,
            receivedAt: monday8,
            dueAt: due.map { monday8 + $0 },
            readyAt: ready.map { monday8 + $0 },
            returnedAt: returned.map { monday8 + $0 }
        )
    }
}
