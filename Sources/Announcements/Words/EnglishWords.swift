import QueueModel

/// How an office's loudspeaker says a call in English.
enum EnglishWords {
    private static let number = SpokenUnit("number", "Number")
    private static let pleaseGoTo = SpokenUnit("please-go-to", "please go to")
    private static let counter = SpokenUnit("counter", "counter")

    /// Zero to nineteen.
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ].enumerated().map { SpokenUnit("\($0)", $1) }

    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        .enumerated().map { SpokenUnit("\(($0 + 2) * 10)", $1) }

    /// In capitals: a small “a” would be read as the article.
    private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { SpokenUnit(String($0), String($0)) }

    static let units = [number, pleaseGoTo, counter] + letters + small + tens

    static func groups(_ ticket: TicketNumber, _ place: SpokenCounter) -> [[SpokenUnit]] {
        let place =
            switch place {
            case .number(let value): [counter] + cardinal(value)
            case .named(let name): [name]
            }
        return [
            [number] + letters.filter { $0.name == ticket.letter },
            ticket.spokenDigits.map { small[$0] },
            [pleaseGoTo] + place,
        ]
    }

    /// 1 to 99.
    static func cardinal(_ number: Int) -> [SpokenUnit] {
        guard number >= small.count else { return [small[number]] }
        let (ten, one) = number.quotientAndRemainder(dividingBy: 10)
        return [tens[ten - 2]] + (one == 0 ? [] : [small[one]])
    }
}
