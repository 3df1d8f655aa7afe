/// A result that can be printed as JSON, as lines, and as a page with plots.
package protocol EvaluationReport: Encodable, Sendable {
    /// What an operator wants to know first, by name and value.
    var summary: [(name: String, value: String)] { get }
    var page: Page { get }
}

extension EvaluationReport {
    /// The summary for a terminal.
    package var lines: String {
        let width = summary.map(\.name.count).max() ?? 0
        return
            summary
            .map { $0.name + String(repeating: " ", count: width - $0.name.count + 2) + $0.value }
            .joined(separator: "\n")
    }
}
