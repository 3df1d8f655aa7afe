import Access
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore
import QueueModel
import Reception
import ServiceLifecycle

/// The daemon's web terminals: pages, JSON API, events and the live picture.
package struct WebServer: ServiceLifecycle.Service {
    private let settings: Settings
    private let responder: RouterResponder<TerminalRequestContext>
    private let onListening: @Sendable (Int) async -> Void
    private let logger: Logger

    /// - Parameter onListening: told the port once connections are accepted.
    /// - Throws: `route-mismatch` if a route has no rule.
    package init(
        settings: Settings,
        parts: Parts,
        logger: Logger,
        onListening: @escaping @Sendable (Int) async -> Void
    ) throws {
        self.settings = settings
        self.onListening = onListening
        self.logger = logger
        responder = try Self.router(settings: settings, parts: parts).buildResponder()
    }

    package func run() async throws {
        let application = Application(
            responder: responder,
            server: try server(),
            configuration: .init(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: .maximum(settings.limits.connections, logger: logger)
            ),
            onServerRunning: { [settings, onListening] channel in
                await onListening(channel.localAddress?.port ?? settings.port)
            },
            logger: logger
        )
        try await application.run()
    }

    private func server() throws -> HTTPServerBuilder {
        let ledger = ConnectionLedger(limitPerAddress: settings.limits.connectionsPerAddress)
        let plain = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [ConnectionGuard(ledger: ledger)],
                httpDecoderConfiguration: ServerLimits.headers
            )
        )
        guard let tls = settings.tls else { return plain }
        return try .tls(plain, tlsConfiguration: tls.configuration)
    }

    private static func router(settings: Settings, parts: Parts) throws -> Router<TerminalRequestContext> {
        let router = Router(context: TerminalRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeadersMiddleware(isSecure: settings.isSecure))
        router.add(middleware: ProblemMiddleware(bodyLimit: TerminalRequestContext.bodyLimit))
        router.add(middleware: BodyLimitMiddleware(limit: TerminalRequestContext.bodyLimit))
        router.add(
            middleware: GateMiddleware(
                access: parts.access,
                audit: parts.audit,
                origins: OriginCheck(schemes: settings.schemes),
                addresses: ClientAddress(trustsProxy: settings.isBehindTLS),
                now: parts.now
            )
        )
        PageRoutes(pages: parts.pages).add(to: router)
        HealthRoutes(
            desk: parts.desk,
            attendant: parts.attendant,
            access: parts.access,
            version: settings.version,
            warnings: settings.warnings
        ).add(to: router)
        let api = router.group("api/v1")
        addAccess(to: api, parts)
        addQueue(to: api, parts, places: StreamPlaces(limit: settings.limits.streams))
        addVisits(to: api, parts, settings)
        try RouteMismatch.check(router)
        return router
    }

    private static func addAccess(to api: RouterGroup<TerminalRequestContext>, _ parts: Parts) {
        SessionRoutes(access: parts.access, desk: parts.desk).add(to: api)
        UserRoutes(access: parts.access, now: parts.now).add(to: api)
        DeviceRoutes(access: parts.access).add(to: api)
        APIKeyRoutes(access: parts.access).add(to: api)
        AuditRoutes(access: parts.access, watch: parts.audit.watch, desk: parts.desk).add(to: api)
    }

    private static func addQueue(
        to api: RouterGroup<TerminalRequestContext>,
        _ parts: Parts,
        places: StreamPlaces
    ) {
        let (desk, forecaster, attendant) = (parts.desk, parts.forecaster, parts.attendant)
        QueueRoutes(desk: desk, forecaster: forecaster).add(to: api)
        OfficeRoutes(desk: desk, forecaster: forecaster).add(to: api)
        CounterRoutes(desk: desk, forecaster: forecaster, now: parts.now).add(to: api)
        TicketRoutes(desk: desk, forecaster: forecaster, now: parts.now, makeTicketID: { .random() }).add(to: api)
        KioskRoutes(
            forecaster: forecaster,
            attendant: attendant,
            preview: parts.preview,
            access: parts.access,
            places: places
        ).add(to: api)
        EventRoutes(
            feed: EventFeed(desk: desk, attendant: attendant, forecaster: forecaster),
            access: parts.access,
            places: places
        ).add(to: api)
        AnnouncementRoutes(desk: desk, announcer: parts.announcer).add(to: api)
        StatisticsRoutes(reports: parts.reports).add(to: api)
        SubjectRoutes(attendant: attendant, now: parts.now).add(to: api)
    }

    private static func addVisits(to api: RouterGroup<TerminalRequestContext>, _ parts: Parts, _ settings: Settings) {
        KioskTicketRoutes(
            desk: parts.desk,
            forecaster: parts.forecaster,
            links: parts.links,
            address: settings.publicAddress,
            scheme: settings.tls == nil ? "http" : "https"
        ).add(to: api)
        VisitRoutes(
            desk: parts.desk,
            forecaster: parts.forecaster,
            links: parts.links,
            places: StreamPlaces(limit: settings.limits.streams)
        ).add(to: api)
    }
}
