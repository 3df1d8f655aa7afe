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
    private let ledger: ConnectionLedger
    private let onListening: @Sendable (Int) async -> Void
    private let onAnswer: @Sendable () -> Void
    private let logger: Logger

    /// - Parameters:
    ///   - onListening: told the port once connections are accepted.
    ///   - onAnswer: told every few seconds that the server answers its own request.
    /// - Throws: `route-mismatch` if a route has no rule.
    package init(
        settings: Settings,
        parts: Parts,
        logger: Logger,
        onListening: @escaping @Sendable (Int) async -> Void,
        onAnswer: @escaping @Sendable () -> Void = {}
    ) throws {
        self.settings = settings
        ledger = ConnectionLedger(limitPerAddress: settings.limits.connectionsPerAddress)
        self.onListening = onListening
        self.onAnswer = onAnswer
        self.logger = logger
        responder = try Self.router(settings: settings, parts: parts, ledger: ledger).buildResponder()
    }

    package func run() async throws {
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup { group in
            group.addTask {
                for await port in ports { await answerCheck(port).run(onAnswer: onAnswer) }
            }
            try await serve { listening.yield($0) }
            group.cancelAll()
        }
    }

    private func serve(onPort: @escaping @Sendable (Int) -> Void) async throws {
        let application = Application(
            responder: responder,
            server: try server(),
            configuration: .init(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: .maximum(settings.limits.connections, logger: logger)
            ),
            onServerRunning: { [settings, onListening] channel in
                let port = channel.localAddress?.port ?? settings.port
                await onListening(port)
                onPort(port)
            },
            logger: logger
        )
        try await application.run()
    }

    private func answerCheck(_ port: Int) -> AnswerCheck {
        AnswerCheck(
            host: settings.host,
            port: port,
            isEncrypted: settings.tls != nil,
            isFull: { [ledger, limit = settings.limits.connections] in ledger.count >= limit }
        )
    }

    private func server() throws -> HTTPServerBuilder {
        let plain = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [ConnectionGuard(ledger: ledger)],
                httpDecoderConfiguration: ServerLimits.headers
            )
        )
        guard let tls = settings.tls else { return plain }
        return try .tls(plain, tlsConfiguration: tls.configuration)
    }

    private static func router(
        settings: Settings,
        parts: Parts,
        ledger: ConnectionLedger
    ) throws -> Router<TerminalRequestContext> {
        let router = Router(context: TerminalRequestContext.self, options: .autoGenerateHeadEndpoints)
        addMiddleware(to: router, settings, parts)
        PageRoutes(pages: parts.pages).add(to: router)
        let terminals = StreamPlaces(limit: settings.limits.streams)
        let phones = StreamPlaces(limit: settings.limits.streams)
        addHealth(to: router, parts, settings, ClientCounts(connections: ledger, streams: [terminals, phones]))
        let api = router.group("api/v1")
        DescriptionRoutes(description: parts.description).add(to: api)
        addAccess(to: api, parts)
        addQueue(to: api, parts, places: terminals)
        addVisits(to: api, parts, settings, places: phones)
        addDossiers(to: api, parts)
        addImports(to: api, parts)
        try RouteMismatch.check(router)
        return router
    }

    private static func addMiddleware(to router: Router<TerminalRequestContext>, _ settings: Settings, _ parts: Parts) {
        router.add(middleware: SecurityHeadersMiddleware(isSecure: settings.isSecure))
        router.add(middleware: RequestMeterMiddleware(metrics: parts.metrics))
        router.add(middleware: QueryMiddleware())
        router.add(middleware: EntityTagMiddleware())
        router.add(middleware: ProblemMiddleware())
        router.add(middleware: BodyLimitMiddleware())
        router.add(
            middleware: GateMiddleware(
                access: parts.access,
                audit: parts.audit,
                origins: OriginCheck(schemes: settings.schemes),
                addresses: ClientAddress(trustsProxy: settings.isBehindTLS),
                now: parts.now
            )
        )
        router.add(middleware: IdempotencyMiddleware(answered: AnsweredRequests(now: parts.now)))
    }

    private static func addHealth(
        to router: Router<TerminalRequestContext>,
        _ parts: Parts,
        _ settings: Settings,
        _ clients: ClientCounts
    ) {
        let check = HealthCheck(
            desk: parts.desk,
            kiosks: parts.kiosks,
            tls: settings.tls,
            version: settings.version,
            warnings: settings.warnings,
            presentWarnings: parts.presentWarnings
        )
        HealthRoutes(check: check, access: parts.access).add(to: router)
        MetricsRoutes(registry: parts.metrics, sources: parts.sampleSources + [check, clients]).add(to: router)
    }

    private static func addAccess(to api: RouterGroup<TerminalRequestContext>, _ parts: Parts) {
        SessionRoutes(access: parts.access, desk: parts.desk).add(to: api)
        UserRoutes(access: parts.access, now: parts.now).add(to: api)
        DeviceRoutes(access: parts.access).add(to: api)
        APIKeyRoutes(access: parts.access).add(to: api)
        AuditRoutes(access: parts.access, watch: parts.audit.watch, desk: parts.desk).add(to: api)
        WebhookRoutes(desk: parts.webhooks, now: parts.now).add(to: api)
        DeliveryRoutes(desk: parts.webhooks).add(to: api)
    }

    private static func addQueue(
        to api: RouterGroup<TerminalRequestContext>,
        _ parts: Parts,
        places: StreamPlaces
    ) {
        let (desk, forecaster, kiosks) = (parts.desk, parts.forecaster, parts.kiosks)
        QueueRoutes(desk: desk, forecaster: forecaster).add(to: api)
        OfficeRoutes(desk: desk, forecaster: forecaster).add(to: api)
        CounterRoutes(desk: desk, forecaster: forecaster, now: parts.now).add(to: api)
        TicketRoutes(
            desk: desk,
            dossiers: parts.dossiers,
            forecaster: forecaster,
            now: parts.now,
            makeTicketID: { .random() }
        ).add(to: api)
        KioskRoutes(
            forecaster: forecaster,
            kiosks: kiosks,
            access: parts.access,
            places: places
        ).add(to: api)
        EventRoutes(
            feed: EventFeed(desk: desk, kiosks: kiosks, forecaster: forecaster),
            access: parts.access,
            places: places
        ).add(to: api)
        HistoryRoutes(desk: desk).add(to: api)
        AnnouncementRoutes(desk: desk, announcer: parts.announcer).add(to: api)
        StatisticsRoutes(reports: parts.reports).add(to: api)
        SubjectRoutes(kiosks: kiosks, now: parts.now).add(to: api)
    }

    private static func addDossiers(to api: RouterGroup<TerminalRequestContext>, _ parts: Parts) {
        DossierRoutes(dossiers: parts.dossiers, desk: parts.desk).add(to: api)
        AppointmentRoutes(dossiers: parts.dossiers, desk: parts.desk).add(to: api)
        TicketDossierRoutes(
            dossiers: parts.dossiers,
            forecaster: parts.forecaster,
            makeTicketID: { .random() }
        ).add(to: api)
    }

    private static func addImports(to api: RouterGroup<TerminalRequestContext>, _ parts: Parts) {
        ImportRoutes(imports: parts.imports, folder: parts.importFolder, puller: parts.puller).add(to: api)
    }

    private static func addVisits(
        to api: RouterGroup<TerminalRequestContext>,
        _ parts: Parts,
        _ settings: Settings,
        places: StreamPlaces
    ) {
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
            messages: parts.messages,
            places: places
        ).add(to: api)
        ContactRoutes(messages: parts.messages).add(to: api)
    }
}
