import QueueModel

/// How an office's loudspeaker says a call in Vietnamese.
enum VietnameseWords {
    private static let comeWithNumber = SpokenUnit("moi-so", "Mời số")
    private static let to = SpokenUnit("den", "đến")
    private static let counterNumber = SpokenUnit("quay-so", "quầy số")
    private static let ten = SpokenUnit("10", "mười")
    private static let tens = SpokenUnit("muoi", "mươi")
    private static let oneAfterTens = SpokenUnit("mot", "mốt")
    private static let fiveAfterTens = SpokenUnit("lam", "lăm")

    private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
        .enumerated().map { SpokenUnit("\($0)", $1) }

    /// D is “đê”: its other name, “dê”, sounds like G's. J is written as it sounds, since no voice reads “gi” alone.
    private static let letters = zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        [
            "a", "bê", "xê", "đê", "e", "ép", "giê", "hát", "i", "di", "ca", "e lờ", "em mờ", "en nờ", "o", "pê", "quy",
            "e rờ", "ét sì", "tê", "u", "vê", "vê kép", "ích xì", "y dài", "dét",
        ]
    ).map { SpokenUnit(String($0), $1) }

    static let units =
        [comeWithNumber, to, counterNumber] + letters + digits + [ten, tens, oneAfterTens, fiveAfterTens]

    static func groups(_ number: TicketNumber, _ counter: SpokenCounter) -> [[SpokenUnit]] {
        let place =
            switch counter {
            case .number(let value): [counterNumber] + cardinal(value)
            case .named(let name): [name]
            }
        return [
            [comeWithNumber] + letters.filter { $0.name == number.letter },
            number.spokenDigits.map { digits[$0] },
            [to] + place,
        ]
    }

    /// 1 to 99 as they are counted: 15 “mười lăm”, 21 “hai mươi mốt”, 24 “hai mươi bốn”.
    static func cardinal(_ number: Int) -> [SpokenUnit] {
        let (ten, one) = number.quotientAndRemainder(dividingBy: 10)
        switch (ten, one) {
        case (0, _): return [digits[one]]
        case (_, 0): return start(of: ten)
        case (2..., 1): return start(of: ten) + [oneAfterTens]
        case (_, 5): return start(of: ten) + [fiveAfterTens]
        default: return start(of: ten) + [digits[one]]
        }
    }

    private static func start(of ten: Int) -> [SpokenUnit] {
        ten == 1 ? [Self.ten] : [digits[ten], tens]
    }
}
