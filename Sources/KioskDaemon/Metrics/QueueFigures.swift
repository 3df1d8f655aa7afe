import Broadcast
import QueueModel
import Reception
import Telemetry

/// The queue's figures: how it stands, and what happened since the start.
struct QueueFigures: SampleSource {
    let desk: QueueDesk
    let metrics: MetricRegistry

    func samples() async -> [Sample] {
        let state = await desk.state
        let now = Timestamp.now
        let waiting = Dictionary(grouping: state.waitingTickets, by: \.service)
        let services = state.office.services.flatMap { service in
            let tickets = waiting[service.id] ?? []
            let longest = tickets.map { $0.waitedMilliseconds(at: now) }.max() ?? 0
            return [
                Sample(MetricCatalog.waiting, [service.id.rawValue], Double(tickets.count)),
                Sample(MetricCatalog.longestWait, [service.id.rawValue], Double(longest) / 1_000),
            ]
        }
        let statuses = Dictionary(grouping: state.office.counters.map { state.status(of: $0.id) }) { $0 }
        return services
            + CounterStatus.allCases.map {
                Sample(MetricCatalog.counters, [$0.rawValue], Double(statuses[$0]?.count ?? 0))
            }
    }

    /// Counts what happens until it is cancelled.
    func follow() async {
        while !Task.isCancelled {
            for await recorded in desk.events.subscribe() { await count(recorded) }
        }
    }

    private func count(_ recorded: RecordedEvent) async {
        switch recorded.event {
        case .ticketIssued(_, _, _, let origin, _, _):
            metrics.count(MetricCatalog.tickets, [origin.rawValue])
        case .ticketCalled(let id, _, _):
            guard let ticket = await desk.state.ticket(id) else { return }
            let waited = Double(ticket.waitedMilliseconds(at: recorded.at)) / 1_000
            metrics.observe(MetricCatalog.waits, [ticket.service.rawValue], waited)
        default: break
        }
    }
}
