import Import
import QueueModel
import Testing

@Suite("What a file says")
struct ValidationTests {
    private static let headings =
        "Mã hồ sơ,Dịch vụ,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Ngày trả kết quả\n"

    @Test("a row becomes a dossier, its times by the office's clock")
    func dossier() throws {
        let text = Self.headings + "h29-1,Tiếp nhận hồ sơ,20/11/2026 08:15,27/11/2026,26/11/2026 16:00,\n"
        let dossier = try #require(try imported(text).dossiers.first)
        #expect(dossier.code.text == "H29-1" && dossier.service == "reception" && dossier.state == .ready)
        #expect(dossier.receivedAt.iso8601 == "2026-11-20T01:15:00.000Z")
        #expect(dossier.dueAt?.iso8601 == "2026-11-27T16:59:59.999Z")
        #expect(dossier.readyAt?.iso8601 == "2026-11-26T09:00:00.000Z")
        #expect(dossier.returnedAt == nil)
    }

    @Test("a row becomes an appointment")
    func appointment() throws {
        let text = "Mã lịch hẹn;Dịch vụ;Thời gian hẹn;Mã hồ sơ\nLH-7;B;28/11/2026 09:30;H29-1\n"
        let appointment = try #require(try imported(text, .appointments).appointments.first)
        #expect(appointment.code.text == "LH-7" && appointment.dossier?.text == "H29-1")
        #expect(appointment.appointment == Appointment(service: "results", at: try moment("2026-11-28T02:30:00Z")))
    }

    @Test("days without times follow one another on the same day")
    func daysOnly() throws {
        let text = Self.headings + "H-1,,27/11/2026 08:15,27/11/2026,27/11/2026,27/11/2026\n"
        let dossier = try #require(try imported(text).dossiers.first)
        #expect(dossier.readyAt == dossier.receivedAt && dossier.returnedAt == dossier.receivedAt)
    }

    @Test(
        "a service is found by its id, letter or name",
        arguments: ["results", "Results", "B", "Trả kết quả", "TRA KET QUA", "collect results"]
    )
    func services(name: String) throws {
        let text = Self.headings + "H-1,\(name),27/11/2026,,,\n"
        #expect(try imported(text).dossiers.first?.service == "results")
    }

    @Test("every fault of a file is named by row and column, in both languages, and nothing is taken")
    func faultsByPlace() throws {
        let rows = [
            "H-1,A,27/11/2026,,,", "tên ai đó,A,27/11/2026,,,", "H-2,Z,27/11/2026,,,", "H-3,A,,,,",
            "H-4,A,31/02/2026,,,", "H-5,A,27/11/2026,26/11/2026,,", "H-6,A,27/11/2026,,26/11/2026,",
            "H-7,A,27/11/2026,,29/11/2026,28/11/2026", "h-1,A,27/11/2026,,,", ",A,11/27/2026,,,",
        ]
        let text = Self.headings + rows.joined(separator: "\n")
        #expect(
            try faults(of: text) == [
                "3 Mã hồ sơ bad-code", "4 Dịch vụ unknown-service", "5 Ngày tiếp nhận missing-value",
                "6 Ngày tiếp nhận bad-time", "7 Ngày hẹn trả due-before-received",
                "8 Ngày có kết quả ready-before-received", "9 Ngày trả kết quả returned-before-ready",
                "10 Mã hồ sơ duplicate-code", "11 Mã hồ sơ missing-value", "11 Ngày tiếp nhận bad-time",
            ]
        )
        let refusal = try #require(throws: ImportRefusal.self) { try imported(text) }
        #expect(refusal.faults.allSatisfy { !$0.reason.vi.isEmpty && !$0.reason.en.isEmpty })
        #expect(
            refusal.faults.allSatisfy { !$0.reason.vi.contains("tên ai đó") && !$0.reason.en.contains("tên ai đó") }
        )
    }

    @Test(
        "wrong headings are named, and rows below them are not read",
        arguments: [
            ("code,receivedAt,Họ tên\nx,y,z\n", ["1 Họ tên unknown-column"]),
            ("code,Mã hồ sơ,receivedAt\n", ["1 Mã hồ sơ duplicate-column"]),
            ("dueAt\n", ["1 Mã hồ sơ missing-column", "1 Ngày tiếp nhận missing-column"]),
        ]
    )
    func headings(text: String, expected: [String]) throws {
        #expect(try faults(of: text) == expected)
    }

    @Test(
        "what is no time is refused",
        arguments: [
            "27/11/26", "27/11", "2026-11-31", "27/11/2026 24:00", "27/11/2026 8h30", "27/11/2026T", "1969-12-31",
            "27/11/2026 08:00 x", "08:0027/11/2026", "27/11-2026", "27/11/2026 08:00:60", "2026-11-27T08:00+25:00",
            "46349", "٢٧/11/2026",
        ]
    )
    func badTimes(text: String) throws {
        #expect(try faults(of: "code,receivedAt\nH-1,\(text)\n") == ["2 receivedAt bad-time"])
    }

    @Test(
        "times are read to the millisecond, with whatever zone they have",
        arguments: [
            ("2026-11-27T08:00:00.5Z", "2026-11-27T08:00:00.500Z"),
            ("2026-11-27T08:00:00.123456789+0700", "2026-11-27T01:00:00.123Z"),
            ("2026-11-27T08:00-0330", "2026-11-27T11:30:00.000Z"), ("2026-11-27", "2026-11-26T17:00:00.000Z"),
            ("2026/11/27 23:59:59", "2026-11-27T16:59:59.000Z"), ("1/2/2026", "2026-01-31T17:00:00.000Z"),
            ("29/02/2028", "2028-02-28T17:00:00.000Z"),
        ]
    )
    func times(text: String, expected: String) throws {
        #expect(try imported("code,receivedAt\nH-1,\(text)\n").dossiers.first?.receivedAt.iso8601 == expected)
    }

    @Test("of very many faults the first are named and all are counted")
    func manyFaults() throws {
        let text = "code,receivedAt\n" + String(repeating: "?,27/11/2026\n", count: 3_000)
        let refusal = try #require(throws: ImportRefusal.self) { try imported(text) }
        #expect(refusal.faults.count == ImportLimits.faults && refusal.count == 3_000)
        #expect(refusal.faults.last?.row == ImportLimits.faults + 1)
    }

    private func moment(_ text: String) throws -> Timestamp {
        try #require(try imported("code,receivedAt\nX,\(text)\n").dossiers.first).receivedAt
    }
}
