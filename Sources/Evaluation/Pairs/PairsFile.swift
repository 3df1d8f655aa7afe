/// A pairs file in LFW's form (http://vis-www.cs.umass.edu/lfw/README.txt): a header with the number of folds and of
/// pairs of each kind in a fold; then `name n1 n2` for one person's pictures, `name1 n1 name2 n2` for two people's.
package struct PairsFile: Sendable, Equatable {
    package let pairs: [LabelledPair]
    /// Equal parts in the order of the file; 1 where the header does not name them.
    package let folds: Int

    /// - Throws: `input-missing`; `input-invalid`, with the line that is wrong.
    package init(path: String) throws(EvaluationError) {
        let file = try TextFile(path: path)
        guard let first = file.lines.first else {
            throw EvaluationError(.inputInvalid, subject: path, detail: "is empty", remedy: Self.remedy)
        }
        let header = first.fields.compactMap { Int($0) }
        guard header.count == first.fields.count, (1...2).contains(header.count), header.allSatisfy({ $0 > 0 }) else {
            throw file.error(first, "\"\(first.text)\" is no header", remedy: Self.remedy)
        }
        var pairs: [LabelledPair] = []
        for line in file.lines.dropFirst() { pairs.append(try Self.pair(line, in: file)) }
        let wanted = 2 * header.reduce(1, *)
        guard pairs.count == wanted else {
            throw file.error(first, "announces \(wanted) pairs, the file holds \(pairs.count)", remedy: Self.remedy)
        }
        self.pairs = pairs
        folds = header.count == 2 ? header[0] : 1
    }

    private static let remedy =
        "LFW's form is a header \"folds pairs\", then \"name n1 n2\" or \"name1 n1 name2 n2\", parted by tabs"

    private static func pair(_ line: TextFile.Line, in file: TextFile) throws(EvaluationError) -> LabelledPair {
        let fields = line.fields
        guard fields.count == 3 || fields.count == 4 else {
            throw file.error(line, "\(fields.count) fields instead of 3 or 4", remedy: remedy)
        }
        let second = fields.count == 3 ? fields[0] : fields[2]
        guard let firstNumber = Int(fields[1]), let secondNumber = Int(fields[fields.count - 1]),
            firstNumber > 0, secondNumber > 0
        else {
            throw file.error(line, "a picture's number is not one from 1", remedy: remedy)
        }
        guard fields.count == 3 || second != fields[0] else {
            throw file.error(line, "a pair of different people names \(second) twice", remedy: remedy)
        }
        return LabelledPair(
            first: .init(identity: fields[0], number: firstNumber),
            second: .init(identity: second, number: secondNumber),
            line: line.number
        )
    }
}
