import Broadcast
import Connection
import Foundation
import Logging
import QueueModel
import QueueStore
import Synchronization

/// A provider that keeps what it is sent, and fails as often as it is told to.
final class RecordingProvider: MessageProvider {
    let channel = ContactChannel.sms
    let host = "sms.example.vn"
    let tries: AsyncStream<OutgoingMessage>
    private let continuation: AsyncStream<OutgoingMessage>.Continuation
    private let faults: Mutex<[ProviderFault]>

    /// - Parameter faults: of the first tries, in order.
    init(faults: [ProviderFault] = []) {
        (tries, continuation) = AsyncStream.makeStream()
        self.faults = Mutex(faults)
    }

    func send(_ message: OutgoingMessage) async throws(ProviderFault) {
        let fault = faults.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        continuation.yield(message)
        if let fault { throw fault }
    }
}

/// A small office's queue on a real store, with one provider.
final class MessageBench: Sendable {
    let scratch: Scratch
    let log: SQLiteEventLog
    let store: SQLiteContactStore
    let provider: RecordingProvider
    let keyFile: ConnectionKeyFile
    private let events = Broadcast<RecordedEvent>(overflow: .endsSubscription(after: 1_024))
    private let state: Mutex<OfficeState>
    private let moment = Mutex(MessageBench.start)
    private let reported = Mutex<[MessageReport.Outcome]>([])

    /// 2026-11-23 08:00 in Viet Nam.
    static let start = Timestamp(milliseconds: 1_795_395_600_000)
    static let number = "0900 000 001"

    init(faults: [ProviderFault] = []) throws {
        scratch = try Scratch()
        log = try SQLiteEventLog.open(path: scratch.path("queue.sqlite"), office: "ward", at: Self.start).log
        store = SQLiteContactStore(beside: log)
        provider = RecordingProvider(faults: faults)
        keyFile = ConnectionKeyFile(path: scratch.path("connection-key"))
        state = Mutex(OfficeState(office: try Self.office()))
    }

    var now: Timestamp { moment.withLock { $0 } }
    var outcomes: [MessageReport.Outcome] { reported.withLock { $0 } }

    /// A desk as a start of the daemon makes it.
    func desk(hasMarks: Bool = true) throws -> MessageDesk {
        MessageDesk(
            settings: MessageSettings(
                fewAhead: 1,
                texts: try Self.texts(),
                channels: [.init(provider: provider, hasMarks: hasMarks)]
            ),
            store: store,
            seal: NumberSeal(office: "ward", keyFile: keyFile),
            state: { [self] in state.withLock { $0 } },
            report: { [self] report in reported.withLock { $0.append(report.outcome) } },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { [self] in now }
        )
    }

    /// Does what a command leads to, as the office's own desk would.
    func perform(_ command: Command) async throws {
        let decided = try state.withLock { try $0.decide(command, at: now) }
        try await log.append(decided)
        state.withLock { state in
            for event in decided { state.evolve(event) }
        }
        for event in decided { events.send(event) }
    }

    func issue(_ tickets: TicketID...) async throws {
        for ticket in tickets { try await perform(.issue(ticket: ticket, service: "papers", origin: .desk)) }
    }

    /// Lets time pass, and somebody come in of whom nothing is told.
    func pass(seconds: Int64) async throws {
        moment.withLock { $0 = $0.advanced(byMilliseconds: seconds * 1_000) }
        try await issue(TicketID(rawValue: "at-\(now.milliseconds)"))
    }

    /// Runs the desk's courier until the body is done.
    func carrying<Value: Sendable>(
        by desk: MessageDesk,
        _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        let courier = MessageCourier(desk: desk, events: events)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await courier.run() }
            let value = try await body()
            group.cancelAll()
            return value
        }
    }

    /// Waits until so many tries have ended.
    func settled(_ count: Int) async {
        while outcomes.count < count { await Task.yield() }
    }

    private static func office() throws -> Office {
        func text(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }
        return try Office(
            id: "ward",
            name: text("Phường Hà Đông"),
            services: [Service(id: "papers", letter: "A", name: text("Papers"), expectedMinutes: 10)],
            counters: [Counter(id: "1", name: LocalizedText(vi: "Quầy 1", en: "Counter 1"), services: ["papers"])],
            defaultService: "papers",
            rules: QueueRules(overtakingBound: 2, noShowRecalls: 0, noShowSeconds: 0, undoSeconds: 600)
        )
    }

    private static func texts() throws -> MessageTexts {
        MessageTexts([
            .soon: [
                .vietnamese: try Wording("{ticket}: còn {ahead}. {office}"),
                .english: try Wording("{ticket}: {ahead} before you"),
            ],
            .called: [
                .vietnamese: try Wording("{ticket}: mời đến {counter}"),
                .english: try Wording("{ticket}: please go to {counter}"),
            ],
        ])
    }
}

extension MessageDesk {
    func keep(_ ticket: TicketID, number: String = MessageBench.number, language: Consent.Language = .vietnamese)
        async throws(MessageDeskError)
    {
        try await keep(number, for: ticket, channel: .sms, language: language, isAgreed: true)
    }
}
