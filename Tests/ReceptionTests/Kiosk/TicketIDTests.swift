import Foundation
import QueueModel
import Reception
import Testing

@Suite("The identity of a new ticket")
struct TicketIDTests {
    @Test("is a UUID of version 7 in small letters, and never the same twice")
    func form() {
        let ids = (0..<1_000).map { _ in TicketID.random().rawValue }
        #expect(Set(ids).count == ids.count)
        #expect(
            ids.allSatisfy {
                $0.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil
            }
        )
    }

    @Test("begins with the time, so that what is issued together lies together")
    func begin() throws {
        let before = UInt64(Date().timeIntervalSince1970 * 1_000)
        let id = TicketID.random().rawValue
        let after = UInt64(Date().timeIntervalSince1970 * 1_000)
        let time = try #require(UInt64(id.prefix(13).replacing("-", with: ""), radix: 16))
        #expect((before...after).contains(time))
    }
}
