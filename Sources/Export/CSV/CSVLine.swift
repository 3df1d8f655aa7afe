import QueueModel
import Statistics

/// One record of RFC 4180 with its line end.
enum CSVLine {
    static func text(_ cells: [ExportCell]) -> String {
        cells.map(field).joined(separator: ",") + "\r\n"
    }

    /// A lower bound is no number: a reader that takes it for one is to stumble.
    private static func field(_ cell: ExportCell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): quoted(harmless(text))
        case .count(let count): String(count)
        case .number(let number): decimal(number, scale: 100)
        case .minutes(let minutes): decimal(minutes, scale: 100)
        case .atLeastMinutes(let minutes): "≥\(decimal(minutes, scale: 100))"
        case .share(let share): decimal(share, scale: 10_000)
        case .day(let day): day.description
        case .moment(let moment): moment.description
        }
    }

    private static func decimal(_ value: Double, scale: Double) -> String {
        String((value * scale).rounded() / scale)
    }

    /// Spreadsheets run a text that begins like a formula; an apostrophe in front keeps it a text (OWASP, "CSV
    /// Injection").
    private static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }

    private static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
        let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
        return "\"\(parts.joined(separator: "\"\""))\""
    }
}
