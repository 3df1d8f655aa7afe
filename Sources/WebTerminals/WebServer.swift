import Hummingbird
package import Logging
import NIOCore
package import QueueModel
package import Reception
import ServiceLifecycle

/// The daemon's web terminals: pages, JSON API, events and the live picture.
package struct WebServer: ServiceLifecycle.Service {
    package struct Settings: Sendable {
        package let host: String
        package let port: Int
        package let version: String
        /// Codes of what happened at start that an operator must know.
        package let warnings: [String]

        package init(host: String, port: Int, version: String, warnings: [String]) {
            self.host = host
            self.port = port
            self.version = version
            self.warnings = warnings
        }
    }

    private let settings: Settings
    private let responder: RouterResponder<TerminalRequestContext>
    private let onListening: @Sendable (Int) async -> Void
    private let logger: Logger

    /// - Parameter onListening: told the port once connections are accepted.
    package init(
        settings: Settings,
        desk: QueueDesk,
        forecaster: Forecaster,
        reports: ReportDesk,
        attendant: KioskAttendant,
        preview: (any PreviewSource)?,
        pages: PageStore,
        logger: Logger,
        now: @escaping @Sendable () -> Timestamp,
        onListening: @escaping @Sendable (Int) async -> Void
    ) {
        self.settings = settings
        self.onListening = onListening
        self.logger = logger
        responder = Self.router(
            settings: settings,
            desk: desk,
            forecaster: forecaster,
            reports: reports,
            attendant: attendant,
            preview: preview,
            pages: pages,
            now: now
        ).buildResponder()
    }

    package func run() async throws {
        let application = Application(
            responder: responder,
            configuration: .init(address: .hostname(settings.host, port: settings.port)),
            onServerRunning: { [settings, onListening] channel in
                await onListening(channel.localAddress?.port ?? settings.port)
            },
            logger: logger
        )
        try await application.run()
    }

    private static func router(
        settings: Settings,
        desk: QueueDesk,
        forecaster: Forecaster,
        reports: ReportDesk,
        attendant: KioskAttendant,
        preview: (any PreviewSource)?,
        pages: PageStore,
        now: @escaping @Sendable () -> Timestamp
    ) -> Router<TerminalRequestContext> {
        let router = Router(context: TerminalRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeadersMiddleware())
        router.add(middleware: ProblemMiddleware(bodyLimit: TerminalRequestContext.bodyLimit))
        router.add(middleware: BodyLimitMiddleware(limit: TerminalRequestContext.bodyLimit))
        PageRoutes(pages: pages).add(to: router)
        HealthRoutes(desk: desk, attendant: attendant, version: settings.version, warnings: settings.warnings)
            .add(to: router)
        let api = router.group("api/v1")
        QueueRoutes(desk: desk, forecaster: forecaster).add(to: api)
        OfficeRoutes(desk: desk, forecaster: forecaster).add(to: api)
        CounterRoutes(desk: desk, forecaster: forecaster).add(to: api)
        TicketRoutes(desk: desk, forecaster: forecaster, now: now, makeTicketID: { .random() }).add(to: api)
        KioskRoutes(forecaster: forecaster, attendant: attendant, preview: preview).add(to: api)
        EventRoutes(feed: EventFeed(desk: desk, attendant: attendant, forecaster: forecaster)).add(to: api)
        StatisticsRoutes(reports: reports).add(to: api)
        return router
    }
}
