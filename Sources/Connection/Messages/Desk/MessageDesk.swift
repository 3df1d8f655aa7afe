package import Logging
package import QueueModel
package import QueueStore

/// Keeps citizens' numbers for as long as their tickets are open, and tells them when few are ahead and when they are
/// called.
///
/// What is due follows from the queue as it stands, never from an event alone: a message that a crash or a full disk kept
/// from being queued is queued by the next look.
package actor MessageDesk {
    /// What `/healthz` says while a provider takes no messages.
    package static let failingCode = "message-provider-failing"

    nonisolated let settings: MessageSettings
    let store: any ContactStore
    let seal: NumberSeal
    let state: @Sendable () async -> OfficeState
    let now: @Sendable () -> Timestamp
    let report: @Sendable (MessageReport) -> Void
    let logger: Logger

    var contacts: [TicketID: Contact] = [:]
    var messages: [QueuedMessage.Key: QueuedMessage] = [:]
    var inFlight: Set<QueuedMessage.Key> = []
    var vitals: [ContactChannel: ProviderVitals]
    /// The event up to which all that is due was queued; nil where there is something to look at anew.
    var settledThrough: Int64?
    /// Numbers were erased whose rows may still stand in the write-ahead log.
    var isPurgeDue = false
    private var isLoaded = false
    private var storeFault: StoreError.Code?

    /// - Parameters:
    ///   - state: the queue as it stands.
    ///   - report: told of each try.
    package init(
        settings: MessageSettings,
        store: any ContactStore,
        seal: NumberSeal,
        state: @escaping @Sendable () async -> OfficeState,
        report: @escaping @Sendable (MessageReport) -> Void,
        logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.settings = settings
        self.store = store
        self.seal = seal
        self.state = state
        self.report = report
        self.logger = logger
        self.now = now
        vitals = Dictionary(
            uniqueKeysWithValues: settings.channels.map { channel in
                let provider = channel.provider
                return (provider.channel, ProviderVitals(channel: provider.channel, host: provider.host))
            }
        )
    }

    /// In the order of the settings.
    package nonisolated var channels: [ContactChannel] { settings.channels.map(\.provider.channel) }
    package nonisolated var fewAhead: Int { settings.fewAhead }

    /// By which way a ticket's holder is told; nil where they left no number.
    package func channel(of ticket: TicketID) async -> ContactChannel? {
        await load()
        return contacts[ticket]?.channel
    }

    /// How the providers do, in the order of the settings.
    package var providers: [ProviderVitals] {
        let waiting = Dictionary(grouping: messages.values.filter { $0.state == .waiting }) {
            contacts[$0.key.ticket]?.channel
        }
        return channels.compactMap { channel in
            var vitals = vitals[channel]
            vitals?.waiting = waiting[channel]?.count ?? 0
            return vitals
        }
    }

    /// Codes of what needs attention.
    package var warnings: [String] { vitals.values.contains(where: \.isFailing) ? [Self.failingCode] : [] }

    /// Takes in what the store holds from before this start; tried again until it works.
    func load() async {
        guard !isLoaded else { return }
        do throws(StoreError) {
            let (kept, queued) = (try await store.contacts(), try await store.messages())
            guard !isLoaded else { return }
            contacts = Dictionary(kept.map { ($0.ticket, $0) }) { first, _ in first }
            messages = Dictionary(queued.map { ($0.key, $0) }) { first, _ in first }
            isLoaded = true
            settledThrough = nil
            note(nil)
        } catch {
            note(error)
        }
    }

    /// Each fault of the store is logged once, not with every message.
    func note(_ error: StoreError?) {
        guard error?.code != storeFault else { return }
        storeFault = error?.code
        guard let error else { return }
        logger.error("messages are not kept", metadata: ["code": "\(error.code.rawValue)", "detail": "\(error)"])
    }
}
