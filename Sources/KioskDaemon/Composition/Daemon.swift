import Access
import Camera
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
    let source: (any FrameSource)?
    let logger: Logger
    let metrics: MetricRegistry

    private static let gracefulShutdownLimit = Duration.seconds(1)

    /// Runs until SIGTERM or SIGINT.
    func run() async throws {
        let heap = HeapKeeper()
        let upkeep = Upkeep(logger: logger)
        let pages = try PageStore(directory: PageLocation.directory(settings))
        let store = try openStore()
        let desk = try await openDesk(on: store.log)
        let policy = policy()
        let subjects = subjectDesk(on: store.log, policy: policy)
        let attendant = KioskAttendant(
            desk: desk,
            policy: policy,
            camera: CameraCondition(state: source == nil ? .none : .starting),
            logger: logger,
            subjects: subjects
        )
        await upkeep.handOver(to: attendant)
        let forecaster = await Forecaster(
            desk: desk,
            log: store.log,
            ledger: store.log,
            logger: logger,
            now: { .now }
        )
        let preview = PreviewFeed()
        let monitor = CameraMonitor()
        let entrance = try Entrance(beside: store.log, settings: settings.web, logger: logger)
        let greeting = Greeting(
            scheme: settings.web.scheme,
            host: settings.web.host,
            setup: try await entrance.access.beginSetup()
        )
        let web = try WebServer(
            settings: entrance.webSettings(warnings: store.warnings),
            parts: .init(
                access: entrance.access,
                audit: entrance.audit,
                desk: desk,
                forecaster: forecaster,
                reports: ReportDesk(archive: store.log, desk: desk, now: { .now }),
                attendant: attendant,
                announcer: await announcer(),
                preview: source == nil ? nil : preview,
                pages: pages,
                links: VisitLinks(key: try store.log.visitKey()),
                metrics: metrics,
                sampleSources: [
                    ProcessVitals(), QueueFigures(desk: desk, metrics: metrics),
                    KioskFigures(attendant: attendant, metrics: metrics), LifeFigures(signs: upkeep.signs),
                ] + (source == nil ? [] : [CameraFigures(camera: "main", monitor: monitor)]),
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
            of: [web, heap.service] + entrance.services + upkeep.services(for: attendant, watching: store.log),
            desk: desk,
            forecaster: forecaster,
            attendant: attendant,
            preview: preview,
            monitor: monitor,
            signs: upkeep.signs
        )
        upkeep.tellStopping()
        try store.log.close()
    }

    private func runGroup(
        of terminals: [any ServiceLifecycle.Service],
        desk: QueueDesk,
        forecaster: Forecaster,
        attendant: KioskAttendant,
        preview: PreviewFeed,
        monitor: CameraMonitor,
        signs: LifeSigns
    ) async throws {
        var services: [any ServiceLifecycle.Service] =
            terminals + [
                SupportingService(name: "attendant") { await attendant.followDesk() },
                SupportingService(name: "forecaster") { await forecaster.run() },
                SupportingService(name: "queue figures") { await QueueFigures(desk: desk, metrics: metrics).follow() },
                SupportingService(name: "day keeper") { await DayKeeper(desk: desk, logger: logger).run() },
            ]
        if let subjects = attendant.subjects { services.append(keeping(subjects)) }
        if let source {
            services.append(vision(of: source, for: attendant, preview: preview, monitor: monitor, signs: signs))
        }
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

    private func vision(
        of source: any FrameSource,
        for attendant: KioskAttendant,
        preview: PreviewFeed,
        monitor: CameraMonitor,
        signs: LifeSigns
    ) -> SupportingService {
        let watchers = WatcherFactory(modelsDirectory: settings.modelsDirectory, settings: settings.watcher)
        let loop = VisionLoop(
            source: source,
            preview: preview,
            monitor: monitor,
            logger: logger,
            onBeat: { signs.beat(.camera) },
            makeWatcher: watchers.make
        )
        let figures = KioskFigures(attendant: attendant, metrics: metrics)
        return SupportingService(name: "vision") {
            await loop.run(
                onCondition: { await attendant.cameraChanged(to: CameraCondition($0)) },
                onObservation: { _, observation in
                    figures.note(observation.timings)
                    await attendant.observed(guidance: observation.guidance, changes: observation.changes)
                }
            )
            await loop.rest()
        }
    }

    /// A calibration that is missing or unsound is reported by the vision loop, which then sees nobody.
    private func policy() -> DecisionPolicy {
        let store = ModelStore(directory: settings.modelsDirectory)
        guard let calibration = try? store.calibration(of: ModelCatalog.embedder) else { return .namingNobody }
        return DecisionPolicy(calibration: calibration, targetFPIR: settings.targetFPIR)
    }

    private func openDesk(on log: any EventLog) async throws -> QueueDesk {
        do {
            return try await QueueDesk.open(log: log, office: settings.office, logger: logger, now: { .now })
        } catch {
            throw StartError(description: "the office cannot be opened: \(error.message.en) (\(error.code))")
        }
    }
}

extension Daemon {
    private struct Store {
        let log: SQLiteEventLog
        let warnings: [String]
    }

    private func openStore() throws -> Store {
        let (log, outcome) = try SQLiteEventLog.open(
            path: settings.databasePath,
            office: settings.office.id,
            at: .now
        )
        guard case .damaged(let keptAt, let detail) = outcome else { return Store(log: log, warnings: []) }
        logger.error(
            "damaged database set aside, a fresh one was made",
            metadata: ["code": "\(StoreError.Code.corrupt.rawValue)", "kept-at": "\(keptAt)", "detail": "\(detail)"]
        )
        return Store(log: log, warnings: [StoreError.Code.corrupt.rawValue])
    }
}
