import QueueModel
import Testing

@Suite("A moment as RFC 3339 writes it")
struct TimestampReadingTests {
    @Test(
        "is read with its fraction and its offset",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00.001Z", 1), ("1970-01-01t00:00:00.25z", 250),
            ("1970-01-01 00:00:01.9999Z", 1_999), ("1970-01-01T07:00:00+07:00", 0), ("1970-01-01T07:00:00+0700", 0),
            ("1969-12-31T19:30:00-04:30", 0), ("1969-12-31T23:59:59.5Z", -500),
            ("1972-06-30T23:59:60Z", 78_796_800_000),
            ("1970-01-02T23:08:00+23:08", 86_400_000), ("2024-02-29T00:00:00Z", 1_709_164_800_000),
            ("0000-01-01T00:00:00Z", -62_167_219_200_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ] as [(String, Int64)]
    )
    func reads(text: String, milliseconds: Int64) {
        #expect(Timestamp(rfc3339: text)?.milliseconds == milliseconds)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "2026-11-22", "2026-11-22T01:02:03", "2026-11-22T01:02Z", "2026-11-22T01:02:03.Z",
            "2026-02-30T00:00:00Z",
            "2026-13-01T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T00:60:00Z", "2026-11-22T00:00:61Z",
            "2026-11-22T00:00:00+24:00", "2026-11-22T00:00:00+07", "2026-11-22T00:00:00Z ", "+026-11-22T00:00:00Z",
            "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "２026-11-22T00:00:00Z", "now",
        ]
    )
    func refuses(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test("is the same after it was written", arguments: [0, 1, -1, 1_795_802_655_123, -62_167_219_200_000] as [Int64])
    func roundTrip(milliseconds: Int64) {
        let moment = Timestamp(milliseconds: milliseconds)
        #expect(Timestamp(rfc3339: moment.iso8601) == moment)
    }
}
