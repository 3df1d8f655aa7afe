import InMemoryLogging
import Logging

/// What the parts under test log.
struct Journal {
    private let handler = InMemoryLogHandler()

    var logger: Logger {
        let handler = handler
        return Logger(label: "test") { _ in handler }
    }

    /// Each entry as `level message key=value …`, keys in order.
    var lines: [String] {
        handler.entries.map { entry in
            let metadata = entry.metadata.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
            return "\(entry.level) \(entry.message)" + metadata.joined()
        }
    }
}
