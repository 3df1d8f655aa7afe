import Logging
import Telemetry

/// The journal: structured lines on standard error, in English.
enum DaemonLog {
    /// - Parameter metrics: counts what is worth an alarm.
    static func start(level: Logger.Level, metrics: MetricRegistry = MetricRegistry()) -> Logger {
        var logger = Logger(label: "kioskd") {
            CountingLogHandler(journal: StreamLogHandler.standardError(label: $0), metrics: metrics)
        }
        logger.logLevel = level
        return logger
    }
}
