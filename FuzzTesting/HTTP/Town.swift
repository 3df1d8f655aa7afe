import Access
import Announcements
import Connection
import Dispatch
import FaceMatch
import Foundation
import FuzzInput
import Logging
import QueueModel
import QueueStore
import Reception
import Subjects
import Synchronization
import WebTerminals

/// A daemon without camera and its own database, with somebody of each kind let in.
final class Town: Sendable {
    private struct Marks: Sendable {
        var values: [String: String] = [:]
        var port = 0
    }

    private let folder = "/dev/shm/kioskd-fuzz-\(UUID().uuidString)"
    private let marks = Mutex(Marks())
    private let clock = FuzzClock()
    private let desk = Mutex<QueueDesk?>(nil)
    private let services = Mutex<[Task<Void, Never>]>([])

    init() {
        wait { try? await self.open() }
        precondition(marks.withLock { $0.port } > 0, "the server does not start")
    }

    func close() {
        services.withLock { $0.forEach { $0.cancel() } }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Lets time pass, opens the day that may have come, and has somebody come in; nobody's request does that.
    func passTime() {
        clock.advance()
        wait {
            guard let desk = self.desk.withLock({ $0 }) else { return }
            try? await desk.openDay()
            guard Int.random(in: 0..<8) == 0 else { return }
            await self.issueTicket(at: desk)
        }
    }

    /// Of the newest event of the queue.
    var lastSequence: Int64 {
        let sequence = Mutex<Int64>(0)
        wait {
            let last = await self.desk.withLock({ $0 })?.state.lastSequence
            sequence.withLock { $0 = last ?? 0 }
        }
        return sequence.withLock { $0 }
    }

    /// The input with what its marks stand for, and whether it had any.
    func fillIn(_ input: [UInt8]) -> (request: [UInt8], hasCredentials: Bool) {
        var request = input
        var hasCredentials = false
        for (mark, value) in marks.withLock({ $0.values }) {
            let name = Array(mark.utf8)
            while let place = request.firstRange(of: name) {
                request.replaceSubrange(place, with: Array(value.utf8))
                hasCredentials = hasCredentials || mark != "@TKT"
            }
        }
        return (request, hasCredentials)
    }

    func exchange(_ request: [UInt8]) -> String {
        Exchange.send(request, to: marks.withLock { $0.port })
    }

    private func wait(_ body: @escaping @Sendable () async -> Void) {
        let done = DispatchSemaphore(value: 0)
        Task {
            await body()
            done.signal()
        }
        done.wait()
    }
}

extension Town {
    /// Only what nobody expects.
    private static var logger: Logger {
        var logger = Logger(label: "fuzz") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        return logger
    }

    private func open() async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let logger = Self.logger
        let now: @Sendable () -> Timestamp = { [clock] in clock.now }
        let office = try Office.fuzzed
        let log = try SQLiteEventLog.open(path: folder + "/kioskd.sqlite", office: office.id, at: now()).log
        let desk = try await QueueDesk.open(log: log, office: office, logger: logger, now: now)
        self.desk.withLock { $0 = desk }
        let store = SQLiteAccessStore(beside: log)
        let access = AccessDesk(
            store: store,
            worker: try SecretWorker(cost: ScryptCost(logRounds: 1, blockSize: 1, parallelism: 1)),
            limits: SessionLimits(idleMinutes: 10_000_000, absoluteHours: 1_000_000),
            logger: logger,
            now: now
        )
        try await letIn(access, desk)
        let forecaster = await Forecaster(desk: desk, log: log, ledger: log, logger: logger, now: now)
        let subjects = try subjectDesk(on: log, office)
        await subjects.reconcile()
        let attendant = KioskAttendant(
            desk: desk,
            visits: OpenVisits(policy: .namingNobody),
            camera: CameraCondition(state: .none),
            logger: logger,
            subjects: subjects
        )
        let web = try WebServer(
            settings: .init(
                host: "127.0.0.1",
                port: 0,
                tls: nil,
                isBehindTLS: false,
                limits: ServerLimits(connections: 1_000, connectionsPerAddress: 1_000, streams: 100),
                publicAddress: .asAsked,
                version: "fuzz",
                warnings: []
            ),
            parts: .init(
                access: access,
                audit: AuditTrail(store: store, logger: logger),
                desk: desk,
                dossiers: DossierDesk(store: SQLiteDossierStore(log), queue: desk, logger: logger, now: now),
                imports: await importDesk(on: log, desk),
                importFolder: ImportFolder(path: folder + "/imports"),
                puller: nil,
                forecaster: forecaster,
                reports: ReportDesk(archive: log, dossiers: SQLiteDossierStore(log), desk: desk, now: now),
                kiosks: Kiosks(first: .init(attendant: attendant)),
                announcer: Announcer(voice: nil),
                webhooks: webhookDesk(on: log, office),
                pages: try PageStore(directory: "Sources/WebTerminals/Pages"),
                description: try APIDescription(directory: "Sources/WebTerminals/OpenAPI"),
                links: VisitLinks(key: .random()),
                presentWarnings: { [] },
                now: now
            ),
            logger: logger,
            onListening: { port in self.marks.withLock { $0.port = port } }
        )
        services.withLock {
            $0 = [
                Task {
                    do { try await web.run() } catch { print("the server gave up: \(error)") }
                    precondition(Task.isCancelled, "the server gave up")
                },
                Task { await forecaster.run() },
                Task { await attendant.followDesk() },
            ]
        }
        for _ in 0..<1_000 where marks.withLock({ $0.port }) == 0 { try await Task.sleep(for: .milliseconds(10)) }
    }

    /// With a key of its own, so that the routes of remembering are not all switched off.
    private func subjectDesk(on log: SQLiteEventLog, _ office: Office) throws -> SubjectDesk {
        let masterKey = MasterKeyFile(path: folder + "/subject-key")
        try masterKey.create()
        return SubjectDesk(
            store: SQLiteSubjectStore(log),
            keyFile: SubjectKeyFile(path: folder + "/subject.keys"),
            masterKeyFile: masterKey,
            settings: SubjectSettings(office: office, keepDays: 365, policy: .namingNobody),
            logger: Self.logger,
            now: { [clock] in clock.now }
        )
    }

    private func importDesk(on log: SQLiteEventLog, _ desk: QueueDesk) async -> ImportDesk {
        await ImportDesk(
            store: SQLiteDossierStore(log),
            ledger: SQLiteImportLedger(beside: log),
            office: { await desk.state.office },
            now: { [clock] in clock.now }
        )
    }

    /// Nobody is really told.
    private func webhookDesk(on log: SQLiteEventLog, _ office: Office) -> WebhookDesk {
        WebhookDesk(
            preparation: WebhookPreparation(
                office: office.id,
                outbox: SQLiteOutbox(beside: log),
                keys: ConnectionKeyFile(path: folder + "/connection-key"),
                dossiers: { _ in [] }
            ),
            sender: SilentSender(),
            bell: Bell(),
            now: { [clock] in clock.now }
        )
    }

    private func letIn(_ access: AccessDesk, _ desk: QueueDesk) async throws {
        let secret = "correct horse battery"
        let setup = try await access.beginSetup()
        let administrator = try await access.setUp(token: setup?.text ?? "", name: "ad", secret: secret, from: "")
        _ = try await access.addUser(name: "cl", role: .clerk, secret: secret)
        let clerk = try await access.signIn(name: "cl", secret: secret, from: "")
        let (pairing, claim) = try await access.beginPairing(.kiosk, from: "")
        _ = try await access.pair(code: pairing.code.description, as: "kiosk")
        let kiosk = try await access.claim(pairing: pairing.id, secret: claim.text)
        let key = try await access.addAPIKey(name: "machine", scopes: Set(Scope.allCases), days: 366)
        marks.withLock { marks in
            marks.values = [
                "@ADM": "__Host-kioskd-session=" + administrator.token.text,
                "@CLK": "__Host-kioskd-session=" + clerk.token.text,
                "@DEV": "__Host-kioskd-device=" + (kiosk?.token.text ?? ""),
                "@KEY": key.text,
            ]
        }
        await issueTicket(at: desk)
    }

    private func issueTicket(at desk: QueueDesk) async {
        let ticket = TicketID.random()
        guard (try? await desk.perform(.issue(ticket: ticket, service: nil, origin: .button))) != nil else { return }
        marks.withLock { $0.values["@TKT"] = ticket.rawValue }
    }
}

/// Takes every message and sends none.
private struct SilentSender: WebhookSender {
    func send(_ message: WebhookMessage, to url: String) async -> WebhookAnswer { .taken(status: 204) }
}

/// Twenty seconds pass with every input, so that days change, locks end and forecasts grow old.
final class FuzzClock: Sendable {
    private let milliseconds = Mutex<Int64>(1_764_230_400_000)

    var now: Timestamp { Timestamp(milliseconds: milliseconds.withLock { $0 }) }

    func advance() { milliseconds.withLock { $0 += 20_000 } }
}
