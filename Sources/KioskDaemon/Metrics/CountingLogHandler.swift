import Logging
import Telemetry

/// Passes the journal on and counts what in it is worth an alarm, by its code.
struct CountingLogHandler: LogHandler {
    private static let codeKey = "code"
    private static let withoutCode = "none"

    var journal: any LogHandler
    let metrics: MetricRegistry

    var metadata: Logger.Metadata {
        get { journal.metadata }
        set { journal.metadata = newValue }
    }

    var logLevel: Logger.Level {
        get { journal.logLevel }
        set { journal.logLevel = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { journal[metadataKey: key] }
        set { journal[metadataKey: key] = newValue }
    }

    func log(event: LogEvent) {
        if event.level >= .warning {
            let code = event.metadata?[Self.codeKey].map { "\($0)" } ?? Self.withoutCode
            metrics.count(MetricCatalog.logEvents, [event.level.rawValue, code])
        }
        journal.log(event: event)
    }
}
