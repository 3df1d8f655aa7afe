import Access
import Connection
import QueueStore
import Reception
import ServiceManager
import Telemetry
import WebTerminals

extension Daemon {
    /// The web terminals on the queue and its kiosks.
    func terminals(
        on queue: Queue,
        kiosks: Kiosks,
        entrance: Entrance,
        upkeep: Upkeep,
        webhooks: WebhookDesk,
        imports: Imports,
        messages: MessageDesk?
    ) async throws -> WebServer {
        let (store, time, keeper) = (queue.store, queue.time, queue.keeper)
        let greeting = Greeting(
            scheme: settings.web.scheme,
            host: settings.web.host,
            setup: try await entrance.access.beginSetup()
        )
        return try WebServer(
            settings: entrance.webSettings(warnings: await queue.warnings),
            parts: .init(
                access: entrance.access,
                audit: entrance.audit,
                desk: queue.desk,
                dossiers: DossierDesk(
                    store: queue.dossiers,
                    queue: queue.desk,
                    logger: logger,
                    now: { time.now() }
                ),
                imports: imports.desk,
                importFolder: imports.folder,
                puller: imports.puller,
                forecaster: queue.forecaster,
                reports: ReportDesk(
                    archive: store.log,
                    dossiers: queue.dossiers,
                    desk: queue.desk,
                    now: { time.now() }
                ),
                kiosks: kiosks,
                announcer: await announcer(),
                webhooks: webhooks,
                pages: try PageStore(directory: ResourceLocation.pages(settings)),
                description: try APIDescription(directory: ResourceLocation.apiDescription()),
                links: VisitLinks(key: try store.log.visitKey()),
                messages: messages,
                presentWarnings: {
                    await keeper.warnings + webhooks.warnings + imports.warnings + (messages?.warnings ?? [])
                },
                metrics: metrics,
                sampleSources: figures(of: queue, kiosks: kiosks, upkeep: upkeep)
                    + [WebhookFigures(desk: webhooks, now: { time.now() })]
                    + (imports.puller.map { [PullFigures(puller: $0)] } ?? [])
                    + (messages.map { [MessageFigures(desk: $0)] } ?? []),
                now: { .now }
            ),
            logger: logger,
            onListening: {
                greeting.print(port: $0)
                upkeep.tellReady()
            },
            onAnswer: { upkeep.signs.beat(.web) }
        )
    }

    private func figures(of queue: Queue, kiosks: Kiosks, upkeep: Upkeep) -> [any SampleSource] {
        [
            ProcessVitals(), QueueFigures(desk: queue.desk, metrics: metrics),
            KioskFigures(attendants: kiosks.attendants, metrics: metrics), LifeFigures(signs: upkeep.signs),
            StoreFigures(keeper: queue.keeper),
        ] + cameras.map { CameraFigures(camera: $0.id.rawValue, monitor: $0.monitor) }
    }
}
