import QueueModel
import QueueStore

/// A log in memory that a test can make fail, hold back or write to behind the desk's back.
actor ScriptedEventLog: EventLog {
    private(set) var recorded: [RecordedEvent]
    /// How many events each append that succeeded brought.
    private(set) var transactionSizes: [Int] = []
    private var faults: [StoreError.Code] = []
    private var lastingFault: StoreError.Code?
    private var losesAnswer = false
    private var isHolding = false
    private var held: CheckedContinuation<Void, Never>?
    private var whoWaitsForHeld: CheckedContinuation<Void, Never>?

    init(_ recorded: [RecordedEvent] = []) {
        self.recorded = recorded
    }

    /// The next appends fail, one for each code.
    func failNext(_ codes: StoreError.Code...) {
        faults += codes
    }

    /// Every append fails until the disk is as it should be again.
    func failAlways(_ code: StoreError.Code?) {
        lastingFault = code
    }

    /// The next append is stored, and then fails all the same.
    func loseNextAnswer() {
        losesAnswer = true
    }

    /// Holds the next append back until `release()`.
    func hold() {
        isHolding = true
    }

    /// Returns when an append is being held back.
    func appendIsHeld() async {
        guard held == nil else { return }
        await withCheckedContinuation { whoWaitsForHeld = $0 }
    }

    func release() {
        isHolding = false
        held?.resume()
        held = nil
    }

    /// What another writer does between two steps of the desk.
    func rivalDecides(_ command: Command, office: Office) throws {
        let state = OfficeState(office: office, replaying: recorded)
        recorded += try state.decide(command, at: state.lastTime)
    }

    func append(_ events: [RecordedEvent]) async throws(StoreError) {
        if isHolding { await waitForRelease() }
        if let lastingFault { throw StoreError(lastingFault, detail: "by the test") }
        if !faults.isEmpty { throw StoreError(faults.removeFirst(), detail: "by the test") }
        let last = recorded.last?.sequence ?? 0
        guard events.first?.follows(last) == true else {
            throw .conflict(first: events.first?.sequence ?? 0, last: last)
        }
        recorded += events
        transactionSizes.append(events.count)
        guard losesAnswer else { return }
        losesAnswer = false
        throw StoreError(.io, detail: "by the test, after the commit")
    }

    func events(after sequence: Int64, limit: Int) async throws(StoreError) -> [RecordedEvent] {
        Array(recorded.filter { $0.sequence > sequence }.prefix(max(0, limit)))
    }

    func currentDay() async throws(StoreError) -> [RecordedEvent] {
        guard let opening = recorded.lastIndex(where: { $0.event.kind == .dayOpened }) else { return [] }
        return Array(recorded[opening...])
    }

    func beginning(ofLatestDays count: Int) async throws(StoreError) -> Int64? {
        recorded.filter { $0.event.kind == .dayOpened }.suffix(count).first?.sequence
    }

    func lastSequence() async throws(StoreError) -> Int64 {
        recorded.last?.sequence ?? 0
    }

    private func waitForRelease() async {
        await withCheckedContinuation { continuation in
            held = continuation
            whoWaitsForHeld?.resume()
            whoWaitsForHeld = nil
        }
    }
}
