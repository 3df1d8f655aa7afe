import AsyncAlgorithms
import Broadcast
import Hummingbird
import NIOCore
import QueueModel
import Reception
import ServiceLifecycle

/// What one terminal receives: every event of the log once and in order, and between them what the kiosk shows.
///
/// The id of an event is its sequence in the log, so a terminal that comes back with `Last-Event-ID` misses nothing
/// and sees nothing twice. One that is too far behind is told to read the queue afresh.
struct EventFeed: Sendable {
    /// Events that are replayed to a terminal that comes back; one that missed more reads the queue afresh.
    static let longestReplay: Int64 = 5_000
    static let pingInterval = Duration.seconds(5)

    let desk: QueueDesk
    let attendant: KioskAttendant
    let forecaster: Forecaster
    private let encoded = EncodedEvents()

    init(desk: QueueDesk, attendant: KioskAttendant, forecaster: Forecaster) {
        self.desk = desk
        self.attendant = attendant
        self.forecaster = forecaster
    }

    private enum Signal: Sendable {
        case recorded(RecordedEvent)
        case kiosk(KioskStatus)
        case ping
        /// The terminal was too slow: it must connect again and say what it saw last.
        case fellBehind
    }

    /// Writes until the terminal goes, falls too far behind, may not listen any more, or the daemon stops.
    func write(
        to writer: inout any ResponseBodyWriter,
        after lastEventID: Int64?,
        admission: StreamAdmission
    ) async throws {
        // Subscribed before the log is read: an event between the two comes twice, and the second is left out.
        let signals = signals()
        try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
        var sent = try await replay(to: &writer, after: lastEventID)
        try await write(kiosk: await attendant.status, to: &writer)
        for await signal in signals.cancelOnGracefulShutdown() {
            switch signal {
            case .recorded(let event) where event.sequence <= sent: continue
            case .recorded(let event):
                try await write(event, to: &writer)
                sent = event.sequence
            case .kiosk(let status): try await write(kiosk: status, to: &writer)
            case .ping:
                guard await admission.isStillGood() else { return }
                try await writer.write(ServerSentEvent(name: "ping", data: "{}").encoded())
            case .fellBehind: return
            }
        }
    }

    private func signals() -> some AsyncSequence<Signal, Never> & Sendable {
        let recorded = chain(desk.events.subscribe().map(Signal.recorded), [Signal.fellBehind].async)
        let kiosk = attendant.statusChanges.subscribe().map(Signal.kiosk)
        let pings = AsyncTimerSequence(interval: Self.pingInterval, clock: .continuous).map { _ in Signal.ping }
        return merge(recorded, kiosk, pings)
    }

    /// Sends what the terminal missed; returns the sequence it is at now.
    private func replay(to writer: inout any ResponseBodyWriter, after lastEventID: Int64?) async throws -> Int64 {
        let current = await desk.state.lastSequence
        guard let lastEventID, lastEventID != current else { return current }
        // An id from beyond the end belongs to a database that was set aside.
        guard (max(0, current - Self.longestReplay)..<current).contains(lastEventID) else {
            try await writer.write(ServerSentEvent(id: current, name: "queue", data: "{}").encoded())
            return current
        }
        let missed = try await desk.history(after: lastEventID, limit: Int(Self.longestReplay))
        for event in missed {
            try await write(event, to: &writer)
        }
        return missed.last?.sequence ?? current
    }

    private func write(_ event: RecordedEvent, to writer: inout any ResponseBodyWriter) async throws {
        try await writer.write(try encoded.message(of: event))
    }

    private func write(kiosk status: KioskStatus, to writer: inout any ResponseBodyWriter) async throws {
        let document = KioskDocument(status, in: await forecaster.outlook())
        try await writer.write(ServerSentEvent(name: "kiosk", document: document).encoded())
    }
}
