import Foundation

/// A text file, line by line.
struct TextFile {
    struct Line {
        /// Counted from 1.
        let number: Int
        let text: Substring
    }

    let path: String
    /// Lines with something on them, without the blanks around it.
    let lines: [Line]

    /// - Throws: `input-missing` if it can't be read as UTF-8 text.
    init(path: String) throws(EvaluationError) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw EvaluationError(
                .inputMissing,
                subject: path,
                detail: "not a text file that can be read",
                remedy: "check the path and its permissions"
            )
        }
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { Line(number: $0.offset + 1, text: $0.element.trimmed) }
            .filter { !$0.text.isEmpty }
    }

    func error(_ line: Line, _ detail: String, remedy: String) -> EvaluationError {
        EvaluationError(.inputInvalid, subject: "\(path), line \(line.number)", detail: detail, remedy: remedy)
    }
}

extension TextFile.Line {
    /// What tabs part, or, on a line without tabs, what blanks part.
    var fields: [String] {
        let hasTabs = text.contains("\t")
        return text.split { hasTabs ? $0 == "\t" : $0 == " " }.map { String($0.trimmed) }.filter { !$0.isEmpty }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return self[endIndex...] }
        return self[first...last]
    }
}
