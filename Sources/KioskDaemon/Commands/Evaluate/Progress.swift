import Foundation

/// How far a long evaluation is, on standard error: one line that is written over on a terminal, a line now and then
/// elsewhere.
enum Progress {
    private static let stepsElsewhere = 10

    @Sendable static func show(done: Int, of total: Int) {
        let isTerminal = isatty(STDERR_FILENO) == 1
        let isLast = done == total
        guard isTerminal || isLast || isStep(done, of: total) else { return }
        let line = "pictures: \(done) of \(total)"
        let text = isTerminal ? "\r\(line)\(isLast ? "\n" : "")" : "\(line)\n"
        FileHandle.standardError.write(Data(text.utf8))
    }

    /// Whether a tenth was completed by the last few pictures.
    private static func isStep(_ done: Int, of total: Int) -> Bool {
        let step = max(1, total / stepsElsewhere)
        return done / step != max(0, done - 32) / step
    }
}
