import Access
import Connection
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
        // Before there are threads.
        let heap = HeapKeeper()
        try await HTTPWebhookSender.with(limit: settings.webhooks.attemptSeconds, version: Version.text) { sender in
            try await withPullSource { source in try await run(heap, telling: sender, reading: source) }
        }
    }

    private func run(_ heap: HeapKeeper, telling sender: HTTPWebhookSender, reading source: HTTPPullSource?)
        async throws
    {
        let upkeep = Upkeep(logger: logger)
        let queue = try await openQueue()
        let policy = policy()
        let subjects = subjectDesk(on: queue.store.log, policy: policy)
        let kiosks = kiosks(of: queue.desk, policy: policy, subjects: subjects)
        let attendants = kiosks.attendants
        await upkeep.handOver(to: attendants[0])
        let entrance = try Entrance(
            beside: queue.store.log,
            spare: runtimeFolder.map { HeldAuditFile(path: $0 + "/audit") },
            settings: settings.web,
            logger: logger
        )
        let webhooks = webhooks(on: queue, sender: sender)
        let messaging = messaging(on: queue)
        let imports = await imports(on: queue, entrance: entrance, reading: source)
        let web = try await terminals(
            on: queue,
            kiosks: kiosks,
            entrance: entrance,
            upkeep: upkeep,
            webhooks: webhooks.desk,
            imports: imports,
            messages: messaging?.desk
        )
        var services: [any ServiceLifecycle.Service] = [web, heap.service, keeping(subjects)]
        services.append(telling(webhooks, of: queue.desk))
        services += entrance.services
        services += self.services(of: queue)
        services += imports.services
        if let messaging { services.append(messaging.service) }
        services += upkeep.services(for: attendants[0], watching: queue.store.log)
        services += attendants.map { attendant in
            SupportingService(name: "attendant") { await attendant.followDesk() }
        }
        services += vision(for: attendants, signs: upkeep.signs)
        let ending = queue.store.standIn.map { StandInWatch(copy: $0.copy, fault: $0.fault.code, logger: logger) }
        try await runGroup(of: services, until: ending)
        upkeep.tellStopping()
        try queue.store.close()
    }

    private func services(of queue: Queue) -> [any ServiceLifecycle.Service] {
        let (desk, keeper, forecaster) = (queue.desk, queue.keeper, queue.forecaster)
        return [
            SupportingService(name: "store keeper") { await keeper.run() },
            SupportingService(name: "forecaster") { await forecaster.run() },
            SupportingService(name: "queue figures") { await QueueFigures(desk: desk, metrics: metrics).follow() },
            SupportingService(name: "day keeper") { await DayKeeper(desk: desk, logger: logger).run() },
            SupportingService(name: "dossier keeper") { await dossierKeeper(for: queue).run() },
        ]
    }

    private func dossierKeeper(for queue: Queue) -> DossierKeeper {
        DossierKeeper(
            store: queue.dossiers,
            keepDays: settings.dossierKeepDays,
            logger: logger,
            now: { queue.time.now() }
        )
    }

    /// - Parameter ending: the group ends when it does.
    private func runGroup(of services: [any ServiceLifecycle.Service], until ending: StandInWatch?) async throws {
        var members = services.map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) }
        if let ending {
            members.append(.init(service: ending, successTerminationBehavior: .gracefullyShutdownGroup))
        }
        var configuration = ServiceGroupConfiguration(
            services: members,
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
