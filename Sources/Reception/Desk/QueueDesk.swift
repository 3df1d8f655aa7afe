package import Broadcast
package import Logging
package import QueueModel
package import QueueStore

/// The one writer of an office's queue.
///
/// Commands that wait while a transaction is being written are decided in order and appended together in the next
/// one. An event is durable before the state changes, and the state changes before anyone is told. Only while the store
/// cannot be written does the queue go on from memory; then every receipt says so, and all is written, in order, as soon
/// as it can be.
package actor QueueDesk {
    /// Stands in the journal and on `/healthz` where ``isConfigurationOverruled``.
    package static let overruledCode = "office-set-by-supervisor"
    /// Stands there where ``hasLostEvents``.
    package static let lossCode = "events-lost"

    /// Every event once, in the order of the log, after it is durable or held.
    package nonisolated let events = Broadcast<RecordedEvent>(overflow: .endsSubscription(after: 1_024))
    package internal(set) var state: OfficeState
    /// Why the configured settings are not in force: people wait for what they leave out. The former ones hold until
    /// ``openDay()`` finds that nothing speaks against the new ones any more.
    package private(set) var adoptionRefusal: Refusal?

    /// The state with what is being written taken in already; otherwise the same. It has storage of its own, so that
    /// neither a command nor a transaction copies the day.
    var draft: OfficeState
    /// The office as the configuration describes it.
    let settings: Office
    let log: any EventLog
    let highWater: (any HighWaterKeeper)?
    let logger: Logger
    /// Whether this start found that the log holds less than was given out.
    package internal(set) var hasLostEvents = false
    var isDiskNearlyFull = false
    /// Why the mark beside the log is not kept.
    var markFault: StoreError.Code?
    /// Events that are seen already and not durable yet, in order.
    var held: [RecordedEvent] = []
    /// Where the next process finds them.
    let heldFile: HeldEventsFile?
    /// Why the file has not all of them.
    var heldFileFault: StoreError.Code?
    private let now: @Sendable () -> Timestamp
    private var submissions: [Submission] = []
    private var isWriting = false
    /// The fault that the last transaction met; each is logged once, not with every command.
    package private(set) var fault: StoreError.Code?

    /// How many events may be in memory only: several days of an office, and 100 MB at most.
    static let heldLimit = 20_000

    /// A desk that goes on where the log ends, with `office` as its settings from now on, or else as soon as
    /// ``adoptionRefusal`` allows. Settings that a supervisor made stay in force.
    ///
    /// - Parameters:
    ///   - highWater: what was given out when the log was last written. Where that is more than the log holds, the desk goes
    ///     on behind it.
    ///   - heldFile: where an earlier process left the events that it could not write, and this one would leave them.
    /// - Throws: `refused(.otherOffice)` when the log is another office's; `notStored`.
    package static func open(
        log: any EventLog,
        office: Office,
        highWater: (any HighWaterKeeper)? = nil,
        heldFile: HeldEventsFile? = nil,
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
        let desk = QueueDesk(
            state: state,
            settings: office,
            log: log,
            highWater: highWater,
            heldFile: heldFile,
            logger: logger,
            now: now
        )
        try await desk.takeOverHeld()
        try await desk.goOnBehindLosses()
        try await desk.adoptSettings()
        await desk.reportSupervisor()
        return desk
    }

    private init(
        state: OfficeState,
        settings: Office,
        log: any EventLog,
        highWater: (any HighWaterKeeper)?,
        heldFile: HeldEventsFile?,
        logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.highWater = highWater
        self.heldFile = heldFile
        self.state = state
        draft = state
        self.settings = settings
        self.log = log
        self.logger = logger
        self.now = now
    }

    /// Decides a command and returns when its events are durable, or held because the store cannot be written.
    ///
    /// - Parameter request: carried out once a day, however often it comes, over restarts as well. Of a request with several
    ///   commands the one that matters names it.
    package func perform(_ command: Command, for request: RequestKey? = nil) async throws(DeskError) -> Receipt {
        let result: Result<Receipt, DeskError> = await withCheckedContinuation { continuation in
            let motion = Motion(command: command, request: request)
            submissions.append(Submission(motion: motion, answer: continuation))
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
            let deliberation = try await append(batch.map(\.motion))
            for (submission, verdict) in zip(batch, deliberation.verdicts) {
                let answer = verdict.map { $0.with(isDurable: held.isEmpty) }
                submission.answer.resume(returning: answer.mapError(DeskError.refused))
            }
        } catch {
            note(error)
            for submission in batch {
                submission.answer.resume(returning: .failure(.notStored(error)))
            }
        }
    }

    /// Decides the commands and appends their events, behind those that are held, in one transaction. When another writer
    /// was faster, the desk first takes in what that one wrote and decides again; a refusal, too, is given on the newest
    /// state only.
    private func append(_ motions: [Motion]) async throws(StoreError) -> Deliberation {
        while true {
            let deliberation = Deliberation(on: motions, evolving: &draft, at: now())
            do throws(StoreError) {
                guard held.isEmpty, deliberation.events.isEmpty else {
                    try await log.append(held + deliberation.events)
                    hold(only: [])
                    note(nil)
                    await take(deliberation.events)
                    return deliberation
                }
                guard try await catchUp() else { return deliberation }
            } catch {
                guard error.code == .conflict else {
                    return try await holding(deliberation, because: error)
                }
                do throws(StoreError) {
                    // A log that refuses and yet holds nothing newer would refuse for ever.
                    guard try await catchUp() else { throw error }
                } catch {
                    return try await holding(deliberation, because: error)
                }
            }
        }
    }

    /// Keeps events in memory that can't be written now, and shows them all the same.
    ///
    /// - Throws: the error where that is no way out; then all is as before.
    private func holding(_ deliberation: Deliberation, because error: StoreError) async throws(StoreError)
        -> Deliberation
    {
        guard error.code.isOutlived, held.count + deliberation.events.count <= Self.heldLimit else {
            draft = state
            throw error
        }
        note(error)
        hold(also: deliberation.events)
        await take(deliberation.events)
        return deliberation
    }

    /// Events are durable, or held: now the mark and the state follow, and then everybody is told.
    func take(_ recorded: [RecordedEvent]) async {
        guard !recorded.isEmpty else { return }
        await raise(to: draft.highWaterMark)
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
            logger.error(
                "the store cannot be written",
                metadata: ["code": "\(error.code.rawValue)", "detail": "\(error)"]
            )
        } else {
            logger.notice("everything is stored again")
        }
    }
}

extension QueueDesk {
    private struct Submission {
        let motion: Motion
        let answer: CheckedContinuation<Result<Receipt, DeskError>, Never>
    }
}
