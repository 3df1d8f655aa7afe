import Foundation

/// One key of the configuration: what it means and which values it takes.
struct Setting: Sendable {
    enum Kind: Sendable {
        case text
        /// A list of texts; commas between them in the environment.
        case texts
        case integer(ClosedRange<Int>)
        case number(ClosedRange<Double>)
        case choice([String])
    }

    /// Dots between the parts; `*` stands for the id of a service, a counter or a provider.
    let key: String
    let kind: Kind
    /// The default as it would be written in the file; nil where there is none and a value must be given.
    let standard: String?
    /// Defaults of some of those that have it, by their ids.
    let standards: [String: String]
    let unit: String?
    let meaning: String

    init(
        _ key: String,
        _ kind: Kind,
        standard: String?,
        standards: [String: String] = [:],
        unit: String? = nil,
        _ meaning: String
    ) {
        self.key = key
        self.kind = kind
        self.standard = standard
        self.standards = standards
        self.unit = unit
        self.meaning = meaning
    }

    /// `service`, `counter` or `provider` for a setting that each of them has.
    var family: String? {
        key.contains("*") ? key.split(separator: ".").first.map(String.init) : nil
    }

    /// Whether a key that somebody wrote is this one.
    func matches(_ written: String) -> Bool {
        let pattern = key.split(separator: ".")
        let parts = written.split(separator: ".")
        return pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0 == "*" || $0 == $1 }
    }

    /// The values that are taken, in words.
    var values: String {
        switch kind {
        case .text: "text"
        case .texts: "a list of texts"
        case .integer(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .number(let range): "\(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound))"
        case .choice(let choices): choices.joined(separator: ", ")
        }
    }

    /// A number without an exponent and without needless zeros.
    private static func plain(_ number: Double) -> String {
        number.formatted(.number.precision(.fractionLength(0...6)).grouping(.never).locale(Locale(identifier: "en_US")))
    }
}
