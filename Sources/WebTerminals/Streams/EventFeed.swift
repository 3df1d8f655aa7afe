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
    let kiosks: Kiosks
    let forecaster: Forecaster
    private let encoded = EncodedEvents()

    init(desk: QueueDesk, kiosks: Kiosks, forecaster: Forecaster) {
        self.desk = desk
        self.kiosks = kiosks
        self.forecaster = forecaster
    }

    enum Signal: Sendable {
        case recorded(RecordedEvent)
        case kiosk(KioskStatus)
        case cameras([CameraBoard.Entry])
        case ping
        /// The terminal was too slow: it must connect again and say what it saw last.
        case fellBehind
    }

    /// The newest event. Of those after it none may be missed by who subscribed before asking.
    var newest: Int64 {
        get async { await desk.state.lastSequence }
    }

    /// Writes until the terminal goes, falls too far behind, may not listen any more, or the daemon stops.
    ///
    /// - Parameters:
    ///   - signals: subscribed to before the answer begins. Whoever sees that the stream is open reads the queue and counts
    ///     on hearing all that follows.
    ///   - attendant: of the kiosk whose screen it is.
    ///   - newest: asked for after that: an event between the two comes twice, and the second is left out.
    func write(
        _ signals: some AsyncSequence<Signal, Never> & Sendable,
        to writer: inout any ResponseBodyWriter,
        of attendant: KioskAttendant,
        after lastEventID: Int64?,
        newest: Int64,
        admission: StreamAdmission
    ) async throws {
        try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
        var sent = try await replay(to: &writer, after: lastEventID, newest: newest)
        var shown = try await write(kiosk: await attendant.status, of: attendant.id, to: &writer)
        for await signal in signals.cancelOnGracefulShutdown() {
            switch signal {
            case .recorded(let event) where event.sequence <= sent: continue
            case .recorded(let event):
                // Others' events were taken in before it: the terminal reads the queue afresh.
                if event.event.kind == .eventsLost {
                    try await writer.write(ServerSentEvent(id: event.sequence, name: "queue", data: "{}").encoded())
                } else {
                    try await write(event, to: &writer)
                }
                sent = event.sequence
            case .kiosk(let status): shown = try await write(kiosk: status, of: attendant.id, to: &writer)
            // Another kiosk's camera, which staff must hear of at every screen.
            case .cameras(let entries) where entries != shown:
                shown = try await write(kiosk: await attendant.status, of: attendant.id, to: &writer)
            case .cameras: continue
            case .ping:
                guard await admission.isStillGood() else { return }
                try await writer.write(ServerSentEvent(name: "ping", data: "{}").encoded())
            case .fellBehind: return
            }
        }
    }

    func signals(of attendant: KioskAttendant) -> some AsyncSequence<Signal, Never> & Sendable {
        let recorded = chain(desk.events.subscribe().map(Signal.recorded), [Signal.fellBehind].async)
        let kiosk = attendant.statusChanges.subscribe().map(Signal.kiosk)
        let pings = AsyncTimerSequence(interval: Self.pingInterval, clock: .continuous).map { _ in Signal.ping }
        let cameras = kiosks.board.changes.subscribe().map(Signal.cameras)
        return merge(recorded, merge(kiosk, cameras), pings)
    }

    /// Sends what the terminal missed; returns the sequence it is at now.
    private func replay(
        to writer: inout any ResponseBodyWriter,
        after lastEventID: Int64?,
        newest: Int64
    ) async throws -> Int64 {
        guard let lastEventID, lastEventID != newest else { return newest }
        // An id from beyond the end belongs to a database that was set aside; events that were lost nobody can send.
        guard (max(0, newest - Self.longestReplay)..<newest).contains(lastEventID),
            let missed = try? await desk.history(after: lastEventID, limit: Int(Self.longestReplay)),
            !missed.contains(where: { $0.event.kind == .eventsLost })
        else {
            try await writer.write(ServerSentEvent(id: newest, name: "queue", data: "{}").encoded())
            return newest
        }
        for event in missed {
            try await write(event, to: &writer)
        }
        return missed.last?.sequence ?? newest
    }

    private func write(_ event: RecordedEvent, to writer: inout any ResponseBodyWriter) async throws {
        try await writer.write(try encoded.message(of: event))
    }

    /// Returns what the terminal knows of all cameras now.
    private func write(
        kiosk status: KioskStatus,
        of id: CameraID,
        to writer: inout any ResponseBodyWriter
    ) async throws -> [CameraBoard.Entry] {
        let cameras = kiosks.board.entries
        let document = KioskDocument(status, of: id, among: cameras, in: await forecaster.outlook())
        try await writer.write(ServerSentEvent(name: "kiosk", document: document).encoded())
        return cameras
    }
}
