import Connection
import Testing

@Suite("A text with places")
struct WordingTests {
    @Test("is filled in, as often as a place is named, and only once")
    func filled() throws {
        let wording = try Wording("{ticket}: {ahead}, {ticket}")
        #expect(wording.filled(with: [.ticket: "A{ahead}", .ahead: "3"]) == "A{ahead}: 3, A{ahead}")
        #expect(wording.places == [.ticket, .ahead])
    }

    @Test("escapes what is filled in, and nothing else")
    func escaping() throws {
        let wording = try Wording(#"{"text":"{text}"}"#)
        #expect(wording.filled(with: [.text: "ab"], escapedBy: { $0.uppercased() }) == #"{"text":"AB"}"#)
    }

    @Test(
        "takes no place that there is not",
        arguments: [("{name}", "name"), ("Number {Ticket}", "Ticket"), ("{number}", "number")]
    )
    func unknown(text: String, name: String) {
        let error = #expect(throws: Wording.UnknownPlace.self) { try Wording(text, known: MessagePlace.ofTexts) }
        #expect(error?.name == name)
    }

    @Test("braces that name nothing are letters", arguments: ["{}", "{ ticket }", "{1}", "a } b {"])
    func braces(text: String) throws {
        #expect(try Wording(text).filled(with: [:]) == text)
    }
}
