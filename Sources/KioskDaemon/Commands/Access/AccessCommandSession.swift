import Access
import Foundation
import Logging
import QueueModel
import QueueStore

/// The users, screens and keys of an office, opened by a command that may run beside the daemon.
struct AccessCommandSession {
    let access: AccessDesk
    let store: SQLiteAccessStore
    private let log: SQLiteEventLog

    /// Opens the database, does the work, notes it in the audit, and closes it again.
    static func perform<Value: Sendable>(
        _ action: String,
        target: String = "",
        with options: SettingOptions,
        _ work: (AccessCommandSession) async throws -> Value
    ) async throws -> Value {
        let session = try await AccessCommandSession(options)
        do {
            let value = try await work(session)
            try await CommandAudit(session.log).note(action, target, outcome: "done")
            try session.log.close()
            return value
        } catch {
            try? await CommandAudit(session.log).note(
                action,
                target,
                outcome: (error as? AccessError)?.code ?? "failed"
            )
            try? session.log.close()
            throw (error as? AccessError).map(AccessFailure.init) ?? error
        }
    }

    private init(_ options: SettingOptions) async throws {
        let settings = try await options.load()
        try DatabaseOwner.requireOwn(settings.databasePath)
        log = try SQLiteEventLog.open(path: settings.databasePath, office: settings.office.id, at: .now).log
        store = SQLiteAccessStore(beside: log)
        access = AccessDesk(
            store: store,
            worker: SecretWorker(),
            limits: SessionLimits(idleMinutes: settings.web.idleMinutes, absoluteHours: settings.web.sessionHours),
            logger: Logger(label: "kioskd") { StreamLogHandler.standardError(label: $0) },
            now: { .now }
        )
    }
}

/// Why a command on users, screens or keys had no effect.
struct AccessFailure: Error, CustomStringConvertible {
    let description: String

    init(description: String) {
        self.description = description
    }

    init(_ error: AccessError) {
        description = "\(error.message.en) (\(error.code))"
    }
}
