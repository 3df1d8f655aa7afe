import QueueModel
import QueueStore
import Reception
import Testing

@Suite("The words by which phones follow a ticket")
struct VisitLinksTests {
    private let links = VisitLinks(key: .random())

    private func state(of tickets: Int, on start: Timestamp = monday8) throws -> OfficeState {
        var state = OfficeState(office: try .sample())
        for number in 0..<tickets {
            let command = Command.issue(ticket: id(number), service: nil, origin: .button)
            for event in try state.decide(command, at: start) { state.evolve(event) }
        }
        return state
    }

    private func id(_ number: Int) -> TicketID { TicketID(rawValue: "ticket-\(number)") }

    @Test("each ticket has a word of its own, and each word leads to its ticket")
    func roundTrip() throws {
        let state = try state(of: 300)
        let words = (0..<300).map { links.token(of: id($0)) }
        #expect(Set(words).count == 300)
        #expect(words.allSatisfy { $0.utf8.count == VisitLinks.length && $0.allSatisfy { $0.isASCII } })
        for number in 0..<300 { #expect(links.ticket(of: words[number], in: state) == id(number)) }
    }

    @Test("a ticket that is issued later is found too, and yesterday's is not")
    func followsTheDay() throws {
        #expect(links.ticket(of: links.token(of: id(1)), in: try state(of: 1)) == nil)
        #expect(links.ticket(of: links.token(of: id(1)), in: try state(of: 2)) == id(1))
        let tomorrow = monday8.advanced(byMilliseconds: 86_400_000)
        let next = try state(of: 1, on: tomorrow)
        #expect(links.ticket(of: links.token(of: id(1)), in: next) == nil)
        #expect(links.ticket(of: links.token(of: id(0)), in: next) == id(0))
    }

    @Test("another key's word, a guess and a part of a word lead nowhere", arguments: ["", "AAAAAAAAAAAAAAAAAAAAAA"])
    func nobody(guess: String) throws {
        let state = try state(of: 3)
        let word = links.token(of: id(0))
        #expect(links.ticket(of: guess, in: state) == nil)
        #expect(links.ticket(of: String(word.dropLast()), in: state) == nil)
        #expect(VisitLinks(key: .random()).ticket(of: word, in: state) == nil)
    }

    @Test("they are the same after a restart: the key stays with the tickets")
    func keyStays() throws {
        let scratch = try Scratch()
        func word() throws -> String {
            let log = try scratch.openLog()
            defer { try? log.close() }
            return VisitLinks(key: try log.visitKey()).token(of: id(0))
        }
        #expect(try word() == word())
    }
}
