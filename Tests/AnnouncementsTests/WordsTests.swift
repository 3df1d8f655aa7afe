import Announcements
import QueueModel
import Testing

@Suite("The words of a call")
struct WordsTests {
    @Test("are said digit by digit and written as on the ticket")
    func sample() {
        let announcement = Announcement.sample()
        #expect(announcement.phrase(in: .vietnamese).text == "Mời số a, không một hai, đến quầy số ba")
        #expect(announcement.phrase(in: .english).text == "Number A, zero one two, please go to counter three")
        #expect(announcement.captions.vi == "Mời số A012 đến Quầy 3")
        #expect(announcement.captions.en == "Number A012, please go to Counter 3")
    }

    @Test("every number is read digit by digit, with the zeros in front", arguments: Language.allCases)
    func digits(language: Language) {
        let digits: [Language: [String]] = [
            .vietnamese: ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"],
            .english: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
        ]
        for serial in 0...999 {
            let number = TicketNumber(letter: "B", serial: serial)
            let phrase = Announcement(number: number, counter: .numbered(1)).phrase(in: language)
            let written = number.description.dropFirst().compactMap(\.wholeNumberValue)
            #expect(written.count == 3)
            #expect(phrase.groups[1].map(\.text) == written.compactMap { digits[language]?[$0] })
        }
    }

    @Test("a day with more than 999 tickets has four digits")
    func fourDigits() {
        let phrase = Announcement.sample("A1205").phrase(in: .vietnamese)
        #expect(phrase.groups[1].map(\.text) == ["một", "hai", "không", "năm"])
    }

    @Test("every letter has a name of its own")
    func letters() {
        for language in Language.allCases {
            let names = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { letter in
                Announcement.sample("\(letter)001").phrase(in: language).groups[0].map(\.text)
            }
            #expect(names.allSatisfy { $0.count == 2 && !$0[1].isEmpty })
            #expect(Set(names).count == 26)
        }
    }

    @Test(
        "counters are counted as people count them",
        arguments: [
            (1, "một", "one"), (4, "bốn", "four"), (5, "năm", "five"), (10, "mười", "ten"),
            (11, "mười một", "eleven"), (14, "mười bốn", "fourteen"), (15, "mười lăm", "fifteen"),
            (19, "mười chín", "nineteen"), (20, "hai mươi", "twenty"), (21, "hai mươi mốt", "twenty one"),
            (24, "hai mươi bốn", "twenty four"), (25, "hai mươi lăm", "twenty five"),
            (31, "ba mươi mốt", "thirty one"), (50, "năm mươi", "fifty"), (55, "năm mươi lăm", "fifty five"),
            (91, "chín mươi mốt", "ninety one"), (99, "chín mươi chín", "ninety nine"),
        ]
    )
    func counters(number: Int, vi: String, en: String) {
        let announcement = Announcement.sample(at: .numbered(number))
        #expect(announcement.phrase(in: .vietnamese).text.hasSuffix("đến quầy số \(vi)"))
        #expect(announcement.phrase(in: .english).text.hasSuffix("please go to counter \(en)"))
    }

    @Test("no two counters sound the same", arguments: Language.allCases)
    func different(language: Language) {
        let said = (1...99).map { Announcement.sample(at: .numbered($0)).phrase(in: language).text }
        #expect(Set(said).count == 99)
        #expect(said.allSatisfy { !$0.contains(where: \.isNumber) })
    }

    @Test(
        "a counter's number is found in what offices call it",
        arguments: ["Quầy 3", "quầy 3", "Quầy số 3", "Quầy 03", "Qu\u{61}\u{302}\u{300}y 3", "Counter 3"]
    )
    func forms(name: String) {
        let phrase = Announcement.sample(at: .named(name, name)).phrase(in: .vietnamese)
        #expect(phrase.text.hasSuffix("đến quầy số ba"))
    }

    @Test(
        "other names are said as they are, without what a voice would take for a command",
        arguments: [
            ("Quầy trả kết quả", "Quầy trả kết quả"), ("Quầy 100", "Quầy 100"), ("Quầy 0", "Quầy 0"),
            ("Phòng 2B – Hộ tịch", "Phòng 2B Hộ tịch"), ("[[h@'l@U]] <b>&", "h l U b"),
        ]
    )
    func named(name: String, spoken: String) {
        let announcement = Announcement.sample(at: .named(name, name, id: "results"))
        let place = announcement.phrase(in: .vietnamese).groups[2]
        #expect(place.map(\.text) == ["đến", spoken])
        #expect(place.map(\.name) == ["den", "counter-results"])
        #expect(announcement.captions.vi == "Mời số A012 đến \(name)")
    }

    @Test("whatever is said stands in the list of units to record", arguments: Language.allCases)
    func units(language: Language) {
        let known = Set(language.units)
        #expect(known.count == language.units.count && Set(known.map(\.name)).count == known.count)
        for number in 1...99 {
            let letter = String(UnicodeScalar(UInt8(65 + number % 26)))
            let ticket = TicketNumber(letter: letter, serial: number * 10 + number % 7)
            let phrase = Announcement(number: ticket, counter: .numbered(number)).phrase(in: language)
            #expect(known.isSuperset(of: phrase.groups.joined()))
        }
    }
}
