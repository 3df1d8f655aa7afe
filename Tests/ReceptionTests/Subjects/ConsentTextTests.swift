import QueueModel
import Reception
import Testing

@Suite("The text of the consent")
struct ConsentTextTests {
    @Test("another text has another version")
    func version() {
        let versions = Set([1, 30, 365, 1_095].map { ConsentText(keepDays: $0).version })
        #expect(versions.count == 4)
        #expect(ConsentText(keepDays: 365) == ConsentText(keepDays: 365))
    }

    @Test("says for how long, and has the version that its wording has: change the day with the words")
    func wording() {
        let consent = ConsentText(keepDays: 365)
        #expect(consent.text.vi.contains("365 ngày") && consent.text.en.contains("365 days"))
        #expect(consent.version == "2026-11-27-4cff86e6")
    }
}
