import Access
import FaceMatch
import Foundation
import Logging
import NIOCore
import QueueModel
import QueueStore
import Reception
import ServiceLifecycle
import ServiceManager
import Telemetry
import UnixSignals
import Vision
import WebTerminals

/// Composes the whole: camera → faces → reception → queue → store → web terminals, in one service group.
struct Daemon {
    let settings: DaemonSettings
    /// At least one.
    let cameras: [CameraFeed]
    let logger: Logger
    let metrics: MetricRegistry

    private static let gracefulShutdownLimit = Duration.seconds(1)

    /// Runs until SIGTERM or SIGINT.
    func run() async throws {
        let heap = HeapKeeper()
        let upkeep = Upkeep(logger: logger)
        let pages = try PageStore(directory: PageLocation.directory(settings))
        let watch = StoreWatch { [metrics] time, _ in metrics.observe(MetricCatalog.appendTime, [], time) }
        let (store, time, desk) = try await openQueue(watch: watch)
        let keeper = storeKeeper(for: desk, on: store, watch: watch, time: time)
        let policy = policy()
        let subjects = subjectDesk(on: store.log, policy: policy)
        let places = kiosks(of: desk, policy: policy, subjects: subjects)
        let attendants = places.map(\.attendant)
        await upkeep.handOver(to: attendants[0])
        let forecaster = await Forecaster(
            desk: desk,
            log: store.log,
            ledger: store.log,
            logger: logger,
            now: { time.now() }
        )
        let entrance = try Entrance(beside: store.log, settings: settings.web, logger: logger)
        let greeting = Greeting(
            scheme: settings.web.scheme,
            host: settings.web.host,
            setup: try await entrance.access.beginSetup()
        )
        let web = try WebServer(
            settings: entrance.webSettings(
                warnings: store.warnings + (await desk.hasLostEvents ? [QueueDesk.lossCode] : [])
            ),
            parts: .init(
                access: entrance.access,
                audit: entrance.audit,
                desk: desk,
                forecaster: forecaster,
                reports: ReportDesk(archive: store.log, desk: desk, now: { time.now() }),
                kiosks: Kiosks(first: places[0], others: Array(places.dropFirst())),
                announcer: await announcer(),
                pages: pages,
                links: VisitLinks(key: try store.log.visitKey()),
                storeWarnings: { await keeper.warnings },
                metrics: metrics,
                sampleSources: [
                    ProcessVitals(), QueueFigures(desk: desk, metrics: metrics),
                    KioskFigures(attendants: attendants, metrics: metrics), LifeFigures(signs: upkeep.signs),
                    StoreFigures(keeper: keeper),
                ] + cameras.map { CameraFigures(camera: $0.id.rawValue, monitor: $0.monitor) },
                now: { .now }
            ),
            logger: logger,
            onListening: {
                greeting.print(port: $0)
                upkeep.tellReady()
            },
            onAnswer: { upkeep.signs.beat(.web) }
        )
        try await runGroup(
            of: [web, heap.service, SupportingService(name: "store keeper") { await keeper.run() }]
                + entrance.services + upkeep.services(for: attendants[0], watching: store.log),
            desk: desk,
            forecaster: forecaster,
            attendants: attendants,
            signs: upkeep.signs
        )
        upkeep.tellStopping()
        try store.log.close()
    }

    private func runGroup(
        of terminals: [any ServiceLifecycle.Service],
        desk: QueueDesk,
        forecaster: Forecaster,
        attendants: [KioskAttendant],
        signs: LifeSigns
    ) async throws {
        var services: [any ServiceLifecycle.Service] =
            terminals + [
                SupportingService(name: "forecaster") { await forecaster.run() },
                SupportingService(name: "queue figures") { await QueueFigures(desk: desk, metrics: metrics).follow() },
                SupportingService(name: "day keeper") { await DayKeeper(desk: desk, logger: logger).run() },
            ]
        services += attendants.map { attendant in
            SupportingService(name: "attendant") { await attendant.followDesk() }
        }
        if let subjects = attendants[0].subjects { services.append(keeping(subjects)) }
        services += vision(for: attendants, signs: signs)
        var configuration = ServiceGroupConfiguration(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = Self.gracefulShutdownLimit
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw StartError(listeningOn: settings.web.host, port: settings.web.port, failedWith: error)
        }
    }

    /// A calibration that is missing or unsound is reported by the vision loop, which then sees nobody.
    private func policy() -> DecisionPolicy {
        let store = ModelStore(directory: settings.modelsDirectory)
        guard let calibration = try? store.calibration(of: ModelCatalog.embedder) else { return .namingNobody }
        return DecisionPolicy(calibration: calibration, targetFPIR: settings.targetFPIR)
    }
}
