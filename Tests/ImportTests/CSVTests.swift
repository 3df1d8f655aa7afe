import Import
import QueueModel
import Testing

@Suite("Files of CSV")
struct CSVTests {
    @Test(
        "every usual form of CSV comes to the same rows",
        arguments: [
            "code,receivedAt\nH-1,2026-11-27T08:00:00+07:00\nH-2,2026-11-27T08:00:00+07:00\n",
            "code;receivedAt\nH-1;2026-11-27T08:00:00+07:00\nH-2;2026-11-27T08:00:00+07:00",
            "\u{FEFF}code,receivedAt\r\nH-1,2026-11-27T08:00:00+07:00\r\nH-2,2026-11-27T08:00:00+07:00\r\n",
            "code,receivedAt\r\"H-1\",\"2026-11-27T08:00:00+07:00\"\rH-2,2026-11-27T08:00:00+07:00\r",
            "\"Mã hồ sơ\";\"Ngày tiếp nhận\"\n h-1 ;27/11/2026 08:00\n\n;\nH-2;27-11-2026 08:00:00\n",
            "MA HO SO,Received\nH-1,08:00 27/11/2026\nH-2,2026-11-27 01:00Z\n",
            "Mã hồ sơ / Dossier code,Ngày tiếp nhận / Received\nH-1,27.11.2026 8:00\nH-2,27/11/2026 08:00\n",
        ]
    )
    func forms(text: String) throws {
        let dossiers = try imported(text).dossiers
        #expect(dossiers.map(\.code.text) == ["H-1", "H-2"])
        #expect(dossiers.allSatisfy { $0.receivedAt.iso8601 == "2026-11-27T01:00:00.000Z" })
    }

    @Test("blank lines and lines within quotes are counted as a spreadsheet counts them")
    func rowNumbers() throws {
        #expect(try faults(of: "code,receivedAt\n\n\nH-1,never\n") == ["4 receivedAt bad-time"])
        #expect(try faults(of: "code,receivedAt\r\n\r\nH-1,never\r\n") == ["3 receivedAt bad-time"])
        #expect(
            try faults(of: "code,receivedAt\n\"H\n1\",27/11/2026\nH-2,never\n")
                == ["2 code bad-code", "3 receivedAt bad-time"]
        )
    }

    @Test(
        "a file that is no sound CSV is refused with the row",
        arguments: [
            ("", "0 - empty-file"), ("\n\n", "0 - empty-file"),
            ("code,receivedAt\nH-1,27/11/2026\n\"H-2,27/11/2026\n", "3 - broken-quotes"),
            ("code,receivedAt\nH\"1,27/11/2026\n", "2 - broken-quotes"),
            ("code,receivedAt\nH-1,27/11/2026,dark\n", "2 C beyond-headings"),
            ("code,receivedAt" + String(repeating: ",", count: 70), "1 - too-many-columns"),
        ]
    )
    func broken(text: String, fault: String) throws {
        #expect(try faults(of: text) == [fault])
    }

    @Test("bytes that are no UTF-8 are refused with their row")
    func encoding() throws {
        let latin = Array("code,receivedAt\nH-1,27/11/2026\n".utf8) + [0xD0, 0x20, 0x0A]
        #expect(try faults(of: latin) == ["3 - not-utf8"])
        #expect(try faults(of: [0xFF, 0xFE, 0x63, 0x00]) == ["1 - not-utf8"])
    }

    @Test("what is too large is refused before it is read")
    func limits() throws {
        let row = "H-1,27/11/2026\n"
        let long = "code,receivedAt\n" + String(repeating: row, count: ImportLimits.rows + 1)
        #expect(try faults(of: long) == ["50002 - too-many-rows"])
        #expect(try faults(of: Array(repeating: 0x20, count: ImportLimits.bytes + 1)) == ["0 - file-too-large"])
    }
}
