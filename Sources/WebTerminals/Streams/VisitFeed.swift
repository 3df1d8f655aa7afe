import AsyncAlgorithms
import Broadcast
import Connection
import Hummingbird
import NIOCore
import QueueModel
import Reception
import ServiceLifecycle

/// What a citizen's phone receives: its visit whenever that has changed, and a sign of life between.
struct VisitFeed: Sendable {
    private static let pingInterval = Duration.seconds(5)
    /// A waiting time goes on changing when nothing happens.
    private static let pingsForRefresh = 3

    let desk: QueueDesk
    let forecaster: Forecaster
    let messages: MessageDesk?

    private enum Signal: Sendable {
        case changed
        case ping
        /// The phone was too slow: it connects again and gets the whole visit.
        case fellBehind
    }

    /// Writes until the phone goes, falls behind, the ticket's day is over or the daemon stops.
    func write(to writer: inout any ResponseBodyWriter, ticket: TicketID) async throws {
        let events = chain(desk.events.subscribe().map { _ in Signal.changed }, [Signal.fellBehind].async)
        let pings = AsyncTimerSequence(interval: Self.pingInterval, clock: .continuous).map { _ in Signal.ping }
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        var shown: VisitDocument?
        guard try await write(ticket, shown: &shown, to: &writer) else { return }
        var pingCount = 0
        for await signal in merge(events, pings).cancelOnGracefulShutdown() {
            switch signal {
            case .changed: guard try await write(ticket, shown: &shown, to: &writer) else { return }
            case .ping:
                pingCount += 1
                try await writer.write(ServerSentEvent(name: "ping", data: "{}").encoded())
                guard pingCount.isMultiple(of: Self.pingsForRefresh) else { continue }
                guard try await write(ticket, shown: &shown, to: &writer) else { return }
            case .fellBehind: return
            }
        }
    }

    /// Writes the visit unless it stands there as it is; whether there still is one.
    private func write(
        _ ticket: TicketID,
        shown: inout VisitDocument?,
        to writer: inout any ResponseBodyWriter
    ) async throws -> Bool {
        let outlook = await forecaster.outlook()
        guard let ticket = outlook.state.ticket(ticket) else { return false }
        let document = VisitDocument(ticket, in: outlook, await ContactDocument(of: ticket.id, at: messages))
        var timeless = document
        timeless.at = ""
        guard timeless != shown else { return true }
        shown = timeless
        try await writer.write(ServerSentEvent(name: "visit", document: document).encoded())
        return true
    }
}
