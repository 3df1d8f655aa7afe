import Connection
import Testing

@Suite("A mobile number")
struct PhoneNumberTests {
    @Test(
        "is the same however it is written",
        arguments: [
            "0900000001", "0900 000 001", "0900.000.001", "0900-000-001", "+84900000001", "+84 900 000 001",
            "84900000001", "0084 900000001", "(+84) 900 000 001", " 0900 000\u{A0}001 ",
        ]
    )
    func forms(written: String) throws {
        let number = try #require(PhoneNumber(written))
        #expect(number.e164 == "+84900000001" && number.digits == "84900000001" && number.local == "0900000001")
    }

    @Test(
        "is no number where a digit is missing or too much, it is no mobile, or of another country",
        arguments: [
            "", "0", "090000000", "09000000011", "0200000001", "+1 900 000 0001", "+8490000000", "0900 000 00x",
            "０９０００００００１", "0900000001; DROP", "840900000001", "+840900000001", "+84900000001\n",
        ]
    )
    func others(written: String) {
        #expect(PhoneNumber(written) == nil)
    }

    @Test("never prints itself")
    func discretion() throws {
        let number = try #require(PhoneNumber("0900 000 001"))
        var dumped = ""
        dump(number, to: &dumped)
        for text in ["\(number)", String(reflecting: number), String(describing: [number]), dumped] {
            #expect(!text.contains("900000001"), "\(text)")
        }
    }
}
