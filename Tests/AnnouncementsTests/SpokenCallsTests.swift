import Announcements
import QueueModel
import Testing

@Suite("Calls that were spoken lately")
struct SpokenCallsTests {
    private func phrase(_ serial: Int) -> Phrase {
        Announcement(number: TicketNumber(letter: "A", serial: serial), counter: .numbered(1)).phrase(in: .english)
    }

    @Test("are kept up to a bound; what was asked for lately stays")
    func bounded() {
        var calls = SpokenCalls()
        let call = [UInt8](repeating: 0, count: 1 << 20)
        for serial in 1...100 {
            calls.keep(call, of: phrase(serial))
            #expect(calls.bytes <= SpokenCalls.mostBytes)
            _ = calls.call(phrase(1))
        }
        #expect(calls.call(phrase(1)) != nil && calls.call(phrase(100)) != nil)
        #expect(calls.call(phrase(2)) == nil)
        #expect(calls.bytes == SpokenCalls.mostBytes)
    }

    @Test("one that is spoken again takes no more room")
    func again() {
        var calls = SpokenCalls()
        for length in [10, 20, 5] { calls.keep([UInt8](repeating: 1, count: length), of: phrase(1)) }
        #expect(calls.bytes == 5)
    }
}
