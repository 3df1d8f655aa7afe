import Access
import Logging
import QueueStore
import ServiceLifecycle
import WebTerminals

/// Who is let in, over which lines: users, screens and keys, the audit, and TLS.
struct Entrance {
    let access: AccessDesk
    let audit: AuditTrail
    private let settings: WebSettings
    private let tls: TLSFiles?
    private let logger: Logger

    /// - Parameter spare: where entries of the audit wait while the disk takes nothing.
    /// - Throws: `StartError` if the certificate or its key can't be used.
    init(beside log: SQLiteEventLog, spare: HeldAuditFile?, settings: WebSettings, logger: Logger) throws {
        let store = SQLiteAccessStore(beside: log)
        access = AccessDesk(
            store: store,
            worker: SecretWorker(),
            limits: SessionLimits(idleMinutes: settings.idleMinutes, absoluteHours: settings.sessionHours),
            logger: logger,
            now: { .now }
        )
        audit = AuditTrail(store: store, spare: spare, logger: logger)
        tls = try settings.tls.map { try Self.files($0, logger) }
        self.settings = settings
        self.logger = logger
    }

    func webSettings(warnings: [String]) -> WebServer.Settings {
        WebServer.Settings(
            host: settings.host,
            port: settings.port,
            tls: tls,
            isBehindTLS: settings.isBehindTLS,
            limits: settings.limits,
            publicAddress: settings.publicAddress,
            version: Version.text,
            warnings: warnings
        )
    }

    var services: [any ServiceLifecycle.Service] {
        let keeper = AccessKeeper(access: access, audit: audit, logger: logger)
        let keeping = [
            SupportingService(name: "access keeper") { await keeper.run() },
            SupportingService(name: "audit watch") { [watch = audit.watch] in await watch.run() },
        ]
        guard let tls else { return keeping }
        return keeping + [
            SupportingService(name: "certificate") { [logger] in
                do { try await tls.keepFresh() } catch {
                    logger.error(
                        "the certificate is not looked after any more",
                        metadata: ["code": "certificate-unwatched", "detail": "\(error)"]
                    )
                }
            }
        ]
    }

    static func files(_ tls: WebSettings.TLS, _ logger: Logger) throws(StartError) -> TLSFiles {
        do {
            return try TLSFiles(certificate: tls.certificate, key: tls.key, logger: logger)
        } catch {
            throw StartError(
                description:
                    "TLS cannot start with \(tls.certificate) and \(tls.key) (tls-files): \("\(error)".oneLine); "
                    + "name a certificate and its own key, both PEM, readable for this user"
            )
        }
    }
}
