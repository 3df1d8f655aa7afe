import Broadcast
package import Logging
package import QueueModel
package import QueueStore

/// Says how long people will wait, learns from how long they did, and keeps what it said.
///
/// It follows the log of the past days and then of the present one with a state of its own, so that it learns from every
/// event in order, however late it gets to it.
package actor Forecaster {
    private let desk: QueueDesk
    private let log: any EventLog
    private let ledger: any ForecastLedger
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    /// The queue as of the event at `position`.
    private var replica: OfficeState
    private var position: Int64 = 0
    private var history = OfficeHistory()
    /// Forecasts whose tickets have not been called yet.
    private var awaited: [TicketID: ForecastRecord] = [:]
    /// Tickets from here on are this daemon's to forecast.
    private let firstSequence: Int64
    private var latest: Outlook?
    private var fault: StoreError.Code?

    static let futures = 200
    /// After this time a forecast is made anew, even when nothing has happened.
    static let shelfLifeMilliseconds: Int64 = 15_000
    private static let daysToLearnFrom = 10
    private static let pageSize = 2_000

    package init(
        desk: QueueDesk,
        log: any EventLog,
        ledger: any ForecastLedger,
        logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) async {
        self.desk = desk
        self.log = log
        self.ledger = ledger
        self.logger = logger
        self.now = now
        let state = await desk.state
        replica = OfficeState(office: state.office)
        firstSequence = state.lastSequence + 1
    }

    /// Learns from the past days, then follows the desk until it is cancelled.
    package func run() async {
        while !Task.isCancelled {
            let events = desk.events.subscribe()
            await catchUp()
            for await event in events {
                // What came before is in the log: another subscription ended because it fell behind, or reading failed.
                if event.sequence == position + 1 { await take(event) } else { await catchUp() }
            }
        }
    }

    /// The queue as it is now, with forecasts that are not older than its last event and 15 seconds.
    package func outlook() async -> Outlook {
        let (state, unwritten, alarms) = await desk.snapshot
        let moment = max(now(), state.lastTime)
        if let latest, latest.state.lastSequence >= state.lastSequence, latest.unwritten == unwritten,
            latest.storeAlarms == alarms,
            moment.milliseconds(since: latest.at) < Self.shelfLifeMilliseconds
        {
            return latest
        }
        var futures = Futures(of: state.situation(at: moment, history: history), seed: seed(of: state.lastSequence))
        let outlook = Outlook(
            state,
            at: moment,
            forecasts: futures.forecasts(from: Self.futures),
            unwritten: unwritten,
            storeAlarms: alarms
        )
        latest = outlook
        return outlook
    }
}

extension Forecaster {
    private func catchUp() async {
        do throws(StoreError) {
            if position == 0 { try await begin() }
            while case let page = try await log.events(after: position, limit: Self.pageSize), !page.isEmpty {
                for event in page { await take(event) }
            }
            fault = nil
        } catch {
            note(error)
        }
    }

    private func begin() async throws(StoreError) {
        guard let first = try await log.beginning(ofLatestDays: Self.daysToLearnFrom) else { return }
        awaited = try await ledger.forecasts(after: first - 1)
        position = first - 1
    }

    private func take(_ recorded: RecordedEvent) async {
        guard recorded.sequence > position else { return }
        position = recorded.sequence
        replica.evolve(recorded)
        history.observe(recorded, in: replica)
        switch recorded.event {
        case .dayOpened: awaited = awaited.filter { $0.value.issuedAt >= recorded.at }
        case .ticketIssued(let ticket, _, _, _, _, _): await forecast(ticket, at: recorded)
        case .ticketCalled(let ticket, _, _): learn(from: ticket, calledAt: recorded.at)
        default: break
        }
    }

    private func forecast(_ ticket: TicketID, at issue: RecordedEvent) async {
        guard issue.sequence >= firstSequence, let place = replica.place(of: ticket) else { return }
        let situation = replica.situation(at: issue.at, history: history)
        var futures = Futures(ofTicketAt: place, in: situation, seed: seed(of: issue.sequence))
        guard let ours = futures.forecasts(from: Self.futures).waiting[place] else { return }
        let record = ForecastRecord(
            ticket: ticket,
            issuedAt: issue.at,
            ours: ours.point,
            yardsticks: replica.yardsticks(for: ticket, at: issue.at, history: history)
        )
        awaited[ticket] = record
        do { try await ledger.keep(record) } catch { note(error) }
    }

    private func learn(from ticket: TicketID, calledAt moment: Timestamp) {
        guard var record = awaited.removeValue(forKey: ticket) else { return }
        record.called(at: moment)
        history.observe(record)
    }

    /// The same queue always gets the same forecast.
    private func seed(of sequence: Int64) -> UInt64 {
        UInt64(bitPattern: sequence)
    }

    private func note(_ error: StoreError) {
        guard error.code != fault else { return }
        fault = error.code
        logger.error("forecasts not kept", metadata: ["code": "\(error.code.rawValue)", "detail": "\(error)"])
    }
}
