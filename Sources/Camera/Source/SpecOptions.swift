/// The `?key=value&key=value` at the end of a ``CameraSpec`` text.
struct SpecOptions {
    private var values: [String: String] = [:]

    /// Parts a text at its first question mark.
    static func split(_ text: String) throws(CameraError) -> (place: String, options: SpecOptions) {
        guard let mark = text.firstIndex(of: "?") else { return (text, SpecOptions()) }
        let place = String(text[..<mark])
        guard place.isEmpty == false else {
            throw .invalidSpec(text, "nothing stands in front of the question mark")
        }
        return (place, try SpecOptions(parsing: text[text.index(after: mark)...]))
    }

    private init() {}

    private init(parsing query: Substring) throws(CameraError) {
        for option in query.split(separator: "&", omittingEmptySubsequences: false) {
            let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, values.updateValue(String(parts[1]), forKey: String(parts[0])) == nil else {
                throw .invalidSpec(String(option), "expected key=value, each key once")
            }
        }
    }

    mutating func take<Number: LosslessStringConvertible & Comparable>(
        _ key: String,
        in range: ClosedRange<Number>
    ) throws(CameraError) -> Number? {
        guard let text = values.removeValue(forKey: key) else { return nil }
        guard let number = Number(text), range.contains(number) else {
            throw .invalidSpec(key, "expected a number from \(range.lowerBound) to \(range.upperBound), not '\(text)'")
        }
        return number
    }

    mutating func takePace() throws(CameraError) -> Pace? {
        guard let text = values.removeValue(forKey: "pace") else { return nil }
        guard let pace = Pace(rawValue: text) else {
            throw .invalidSpec("pace", "expected live or fast, not '\(text)'")
        }
        return pace
    }

    func expectNothingLeft() throws(CameraError) {
        guard let unknown = values.keys.min() else { return }
        throw .invalidSpec(unknown, "unknown option")
    }
}
