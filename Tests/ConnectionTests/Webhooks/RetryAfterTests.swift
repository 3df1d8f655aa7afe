import Connection
import Foundation
import Testing

@Suite("Retry-After")
struct RetryAfterTests {
    /// Sun, 06 Nov 1994 08:49:37 GMT.
    private let now = Date(timeIntervalSince1970: 784_111_777)

    @Test(
        "is read in seconds and as a date, a day at the most",
        arguments: [
            ("120", Duration.seconds(120)), (" 0 ", .zero), ("999999999", .seconds(86_400)),
            ("Sun, 06 Nov 1994 08:50:37 GMT", .seconds(60)), ("Sun, 06 Nov 1994 08:00:00 GMT", .zero),
        ]
    )
    func delay(text: String, expected: Duration) {
        #expect(RetryAfter.delay(text, from: now) == expected)
    }

    @Test("that is neither is none", arguments: ["", "soon", "-1", "1.5", "1994-11-06T08:49:37Z"])
    func unreadable(text: String) {
        #expect(RetryAfter.delay(text, from: now) == nil)
    }
}
