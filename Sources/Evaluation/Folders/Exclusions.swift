/// Label errors of a data set: people to leave out, and pairs of names that are one person.
///
/// A line holds one name (left out) or two, parted by a tab or blank (never counted as different people); `#` begins a
/// comment.
package struct Exclusions: Sendable, Equatable {
    /// People left out altogether.
    package private(set) var identities: Set<String> = []
    private var samePeople: Set<[String]> = []

    package static let none = Exclusions()

    private init() {}

    /// - Throws: `input-missing` if the file can't be read, `input-invalid`, with the line, for more than two names.
    package init(path: String) throws(EvaluationError) {
        let file = try TextFile(path: path)
        for line in file.lines where !line.text.hasPrefix("#") {
            let names = line.fields
            switch names.count {
            case 1: identities.insert(names[0])
            case 2: samePeople.insert(names.sorted())
            default:
                throw file.error(
                    line,
                    "\(names.count) names",
                    remedy: "write one name to leave a person out, or two names that are one person"
                )
            }
        }
    }

    package var pairCount: Int { samePeople.count }

    /// Of each two names of one person the later one, in the order of names.
    package var secondNames: Set<String> { Set(samePeople.compactMap(\.last)) }

    /// Whether two names are known to be one person.
    package func areOne(_ first: String, _ second: String) -> Bool {
        !samePeople.isEmpty && samePeople.contains([first, second].sorted())
    }
}
