import Foundation
import QueueModel
import Testing

@Suite("What everybody in the hall is told")
struct NoticeTests {
    private static let closing = LocalizedText(vi: "Quầy 3 đóng lúc 16 giờ", en: "Counter 3 closes at four")

    private func office(_ notices: [Notice]) throws(OfficeError) -> Office {
        var draft = OfficeDraft()
        draft.notices = notices
        return try draft.office()
    }

    @Test("is shown until its time, in the office's order")
    func shown() throws {
        let office = try office([
            Notice(id: "b", text: Self.closing, until: monday8 + 1), Notice(id: "a", text: Self.closing),
        ])
        #expect(office.notices(at: monday8).map(\.id) == ["b", "a"])
        #expect(office.notices(at: monday8 + 1).map(\.id) == ["a"])
    }

    @Test("comes back from the office's JSON, and an office from before notices has none")
    func coding() throws {
        let office = try office([Notice(id: "a", text: Self.closing, until: monday8)])
        let json = try JSONEncoder().encode(office)
        #expect(try JSONDecoder().decode(Office.self, from: json) == office)
        var members = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
        members["notices"] = nil
        let older = try JSONSerialization.data(withJSONObject: members)
        #expect(try JSONDecoder().decode(Office.self, from: older).notices.isEmpty)
    }

    @Test("is refused without a text in either language, too long, twice, or among too many")
    func refused() {
        let empty = LocalizedText(vi: "", en: "Closed")
        let long = LocalizedText(vi: "Đóng cửa", en: String(repeating: "x", count: 201))
        #expect(throws: OfficeError.invalidNotice("a", length: 0)) { try office([Notice(id: "a", text: empty)]) }
        #expect(throws: OfficeError.invalidNotice("a", length: 201)) { try office([Notice(id: "a", text: long)]) }
        #expect(throws: OfficeError.duplicateNotice("a")) {
            try office([Notice(id: "a", text: Self.closing), Notice(id: "a", text: Self.closing)])
        }
        #expect(throws: OfficeError.tooManyNotices(13)) {
            try office((1...13).map { Notice(id: NoticeID(rawValue: "\($0)"), text: Self.closing) })
        }
        #expect(throws: OfficeError.invalidIdentifier("a b")) { try office([Notice(id: "a b", text: Self.closing)]) }
    }
}
