import QueueModel

/// Reads the parts of a written time from left to right. What can't be read is left where it stands.
///
/// By hand, since a table has some forty thousand of them and a regular expression takes microseconds for each.
struct TimeScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// One or more.
    mutating func spaces() -> Bool {
        guard skip(" ") else { return false }
        while skip(" ") {}
        return true
    }

    /// `2026-11-27`, or the day first: `27/11/2026`, `27-11-2026`, `27.11.2026`.
    mutating func day() -> ServiceDay? {
        guard let first = number(upTo: 4), let separator = ["/", "-", "."].first(where: { skip($0) }),
            let month = number(upTo: 2), skip(separator), let last = number(upTo: 4)
        else { return nil }
        let (year, day) = first.digits == 4 ? (first, last) : (last, first)
        guard year.digits == 4, year.value >= 1_970, day.digits <= 2 else { return nil }
        return ServiceDay(year: year.value, month: month.value, day: day.value)
    }

    /// Milliseconds since midnight of `14:30`, `14:30:05` or `14:30:05.250`.
    mutating func time() -> Int64? {
        let start = rest
        guard let hours = number(upTo: 2), skip(":"), let minutes = number(upTo: 2), minutes.digits == 2,
            hours.value < 24, minutes.value < 60, let seconds = seconds()
        else {
            rest = start
            return nil
        }
        return Int64(hours.value * 60 + minutes.value) * 60_000 + seconds
    }

    /// Of `Z`, `+07:00`, `+0700` or `+07`.
    mutating func zone() -> Int? {
        if skip("Z") { return 0 }
        let sign = skip("+") ? 1 : skip("-") ? -1 : 0
        guard sign != 0, let hours = number(upTo: 2), hours.digits == 2, hours.value < 24 else { return nil }
        _ = skip(":")
        let minutes = number(upTo: 2)?.value ?? 0
        return minutes < 60 ? sign * (hours.value * 60 + minutes) * 60 : nil
    }

    /// Milliseconds behind the minutes; 0 where there is nothing.
    private mutating func seconds() -> Int64? {
        guard skip(":") else { return 0 }
        guard let seconds = number(upTo: 2), seconds.digits == 2, seconds.value < 60 else { return nil }
        guard skip(".") else { return Int64(seconds.value) * 1_000 }
        guard let fraction = number(upTo: 9) else { return nil }
        let scaled = (0..<9).reduce(fraction.value) { value, index in index < fraction.digits ? value : value * 10 }
        return Int64(seconds.value) * 1_000 + Int64(scaled / 1_000_000)
    }

    private mutating func number(upTo digits: Int) -> (value: Int, digits: Int)? {
        let taken = rest.prefix(digits).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard !taken.isEmpty else { return nil }
        rest = rest.dropFirst(taken.count)
        return (taken.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, taken.count)
    }
}
