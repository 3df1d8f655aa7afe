package import Broadcast
package import Logging
package import QueueModel
package import QueueStore

/// The one writer of an office's queue.
///
/// Commands that wait while a transaction is being written are decided in order and appended together in the next
/// one. An event is durable before the state changes, and the state changes before anyone is told.
package actor QueueDesk {
    /// Stands in the journal and on `/healthz` where ``isConfigurationOverruled``.
    package static let overruledCode = "office-set-by-supervisor"

    /// Every event once, in the order of the log, after it is durable.
    package nonisolated let events = Broadcast<RecordedEvent>(overflow: .endsSubscription(after: 1_024))
    package private(set) var state: OfficeState
    /// Why the configured settings are not in force: people wait for what they leave out. The former ones hold until
    /// ``openDay()`` finds that nothing speaks against the new ones any more.
    package private(set) var adoptionRefusal: Refusal?

    /// The state with what is being written taken in already; otherwise the same. It has storage of its own, so that
    /// neither a command nor a transaction copies the day.
    private var draft: OfficeState
    /// The office as the configuration describes it.
    private let settings: Office
    private let log: any EventLog
    private let now: @Sendable () -> Timestamp
    private let logger: Logger
    private var submissions: [Submission] = []
    private var isWriting = false
    /// The fault that the last transaction met; each is logged once, not with every command.
    private var fault: StoreError.Code?

    /// A desk that goes on where the log ends, with `office` as its settings from now on, or else as soon as
    /// ``adoptionRefusal`` allows. Settings that a supervisor made stay in force.
    ///
    /// - Throws: `refused(.otherOffice)` when the log is another office's; `notStored`.
    package static func open(
        log: any EventLog,
        office: Office,
        logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) async throws(DeskError) -> QueueDesk {
        let state: OfficeState
        do {
            state = OfficeState(office: office, replaying: try await log.currentDay())
        } catch {
            throw .notStored(error)
        }
        guard state.office.id == office.id else { throw .refused(.otherOffice(office.id)) }
        let desk = QueueDesk(state: state, settings: office, log: log, logger: logger, now: now)
        try await desk.adoptSettings()
        await desk.reportSupervisor()
        return desk
    }

    private init(
        state: OfficeState,
        settings: Office,
        log: any EventLog,
        logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.state = state
        draft = state
        self.settings = settings
        self.log = log
        self.logger = logger
        self.now = now
    }

    /// Decides a command and returns when its events are durable.
    package func perform(_ command: Command) async throws(DeskError) -> Receipt {
        let result: Result<Receipt, DeskError> = await withCheckedContinuation { continuation in
            submissions.append(Submission(command: command, answer: continuation))
            guard !isWriting else { return }
            isWriting = true
            // Not a child of the caller: a client that hangs up must not cancel the transaction of the others.
            Task { await writeSubmissions() }
        }
        return try result.get()
    }

    /// Opens the day if it has changed, takes in what others wrote, and adopts settings that were refused before.
    package func openDay() async throws(DeskError) {
        guard adoptionRefusal == nil else { return try await adoptSettings() }
        _ = try await perform(.openDay)
    }

    /// Whether a supervisor has set another office than the configuration describes.
    package var isConfigurationOverruled: Bool {
        state.officeSource == .supervisor && state.office != settings
    }

    /// Goes back to the office that the configuration describes.
    package func resetOffice() async throws(DeskError) {
        _ = try await perform(.resetOffice(to: settings))
        adoptionRefusal = nil
    }

    /// Events of the log after a sequence, oldest first.
    package func history(after sequence: Int64, limit: Int) async throws(DeskError) -> [RecordedEvent] {
        do {
            return try await log.events(after: sequence, limit: limit)
        } catch {
            throw .notStored(error)
        }
    }

    private func adoptSettings() async throws(DeskError) {
        do throws(DeskError) {
            _ = try await perform(.adopt(settings))
            adoptionRefusal = nil
        } catch .refused(let refusal) {
            if adoptionRefusal == nil {
                logger.warning("former settings stay in force", metadata: ["code": "\(refusal.code)"])
            }
            adoptionRefusal = refusal
        }
    }

    private func reportSupervisor() {
        guard state.officeSource == .supervisor else { return }
        logger.notice(
            "a supervisor set the office: the configuration's is without effect",
            metadata: ["code": "\(Self.overruledCode)", "differs": "\(isConfigurationOverruled)"]
        )
    }

    private func writeSubmissions() async {
        while !submissions.isEmpty {
            let batch = submissions
            submissions = []
            await write(batch)
            // Whoever was answered just now and has more to say gets into the next transaction, not the one after it.
            await Task.yield()
        }
        isWriting = false
    }

    private func write(_ batch: [Submission]) async {
        do {
            let deliberation = try await append(batch.map(\.command))
            // A refusal proves nothing about writing.
            if !deliberation.events.isEmpty { note(nil) }
            for (submission, verdict) in zip(batch, deliberation.verdicts) {
                submission.answer.resume(returning: verdict.mapError(DeskError.refused))
            }
        } catch {
            note(error)
            for submission in batch {
                submission.answer.resume(returning: .failure(.notStored(error)))
            }
        }
    }

    /// Decides the commands and appends their events in one transaction. When another writer was faster, the desk
    /// first takes in what that one wrote and decides again; a refusal, too, is given on the newest state only.
    private func append(_ commands: [Command]) async throws(StoreError) -> Deliberation {
        while true {
            let deliberation = Deliberation(on: commands, evolving: &draft, at: now())
            do throws(StoreError) {
                guard deliberation.events.isEmpty else {
                    try await log.append(deliberation.events)
                    take(deliberation.events)
                    return deliberation
                }
                guard try await catchUp() else { return deliberation }
            } catch {
                draft = state
                // A log that refuses and yet holds nothing newer would refuse for ever.
                guard error.code == .conflict, try await catchUp() else { throw error }
            }
        }
    }

    /// Takes in what other writers appended; whether there was anything.
    private func catchUp() async throws(StoreError) -> Bool {
        let missed = try await log.events(after: state.lastSequence, limit: .max)
        for event in missed {
            draft.evolve(event)
        }
        take(missed)
        return !missed.isEmpty
    }

    /// Events are durable: now the state follows, and then everybody is told.
    private func take(_ recorded: [RecordedEvent]) {
        for event in recorded {
            state.evolve(event)
        }
        for event in recorded {
            events.send(event)
        }
    }

    private func note(_ error: StoreError?) {
        guard error?.code != fault else { return }
        fault = error?.code
        if let error {
            logger.error("commands not stored", metadata: ["code": "\(error.code.rawValue)", "detail": "\(error)"])
        } else {
            logger.notice("commands are stored again")
        }
    }
}

extension QueueDesk {
    private struct Submission {
        let command: Command
        let answer: CheckedContinuation<Result<Receipt, DeskError>, Never>
    }
}
