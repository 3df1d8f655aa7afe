import Foundation
import QueueModel
import Testing

@Suite("Opening hours")
struct HoursTests {
    @Test("the standard office serves Monday to Friday, morning and afternoon")
    func standard() throws {
        let office = try Office.sample()
        #expect(office.isInSession(at: monday8))
        #expect(!office.isInSession(at: monday8 + -30.01))
        #expect(office.isInSession(at: monday8 + -30))
        #expect(!office.isInSession(at: monday8 + 3.5 * 60), "noon break")
        #expect(office.isInSession(at: monday8 + 5 * 60))
        #expect(!office.isInSession(at: monday8 + 9 * 60), "17:00 is the end")
        #expect(!office.isInSession(at: monday8 + -24 * 60), "Sunday")
        #expect(office.timeOfDay(at: monday8 + 17.9).description == "08:17")
    }

    @Test(
        "weekdays follow the calendar, before 1970 as well",
        arguments: [
            ("1969-12-31", .wednesday), ("1970-01-01", .thursday), ("2026-11-22", .sunday), ("2026-11-23", .monday),
        ] as [(String, Weekday)]
    )
    func weekdays(text: String, weekday: Weekday) throws {
        #expect(try #require(ServiceDay(text)).weekday == weekday)
    }

    @Test("nobody is served on a holiday")
    func holidays() throws {
        let day = try #require(ServiceDay("2026-11-23"))
        let hours = OpeningHours(sessions: OpeningHours.standard.sessions, holidays: [day])
        #expect(hours.sessions(on: day).isEmpty)
        #expect(OpeningHours.standard.sessions(on: day).count == 2)
    }

    @Test("hours are readable JSON and come back")
    func json() throws {
        let text = #"{"holidays":["2026-09-02"],"sessions":{"monday":[{"from":"07:30","until":"11:30"}]}}"#
        let hours = try JSONDecoder().decode(OpeningHours.self, from: Data(text.utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(try String(decoding: encoder.encode(hours), as: UTF8.self) == text)
        let saturday = try #require(ServiceDay("2026-11-28"))
        #expect(hours.sessions(on: saturday).isEmpty, "a weekday without sessions is closed")
    }

    @Test("other texts are no times of day", arguments: ["", "7:30", "07:60", "24:01", "07-30", "07:30:00", "-1:00"])
    func invalid(text: String) {
        #expect(TimeOfDay(text) == nil)
    }
}
