import Logging

/// The journal: structured lines on standard error, in English.
enum DaemonLog {
    static func start(level: Logger.Level) -> Logger {
        var logger = Logger(label: "kioskd") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}
