package import Logging

/// Writes the audit: entries that arrive while others are being written go into the next transaction together. What can't be
/// written is held, and written before the next ones.
package actor AuditTrail {
    /// Knows whether what is written here is still as it was.
    package nonisolated let watch: AuditWatch

    private let store: any AccessStore
    private let spare: (any AuditSpare)?
    private let logger: Logger
    private var waiting: [(draft: AuditEntry.Draft, continuation: CheckedContinuation<Void, Never>)] = []
    private var isWriting = false
    /// Entries that are in memory only, in order.
    private var held: [AuditEntry.Draft]

    /// How many may be: some days of an office.
    private static let heldLimit = 20_000

    /// - Parameter spare: where an earlier process left what it could not write, and this one would leave it.
    package init(store: any AccessStore, spare: (any AuditSpare)? = nil, logger: Logger) {
        watch = AuditWatch(store: store, logger: logger)
        self.store = store
        self.spare = spare
        held = spare?.drafts() ?? []
        self.logger = logger
    }

    package var unwrittenCount: Int { held.count }

    /// Returns when the entry is durable, or held, which the journal then says.
    package func note(_ draft: AuditEntry.Draft) async {
        await withCheckedContinuation { continuation in
            waiting.append((draft, continuation))
            guard !isWriting else { return }
            isWriting = true
            // Not a child of the caller: a client that hangs up must not take the entries of others with it.
            Task { await writeWaiting() }
        }
    }

    /// Says in the journal where the chain ends, so that its end can't be cut off unseen.
    package func reportHead() async {
        if !held.isEmpty, !isWriting {
            isWriting = true
            await write([])
            await writeWaiting()
        }
        guard let head = try? await store.auditEntries(.all, before: .max, limit: 1).first else { return }
        logger.notice("audit head", metadata: ["entry": "\(head.anchor)"])
    }

    private func writeWaiting() async {
        while !waiting.isEmpty {
            let batch = waiting
            waiting = []
            await write(batch.map(\.draft))
            for entry in batch { entry.continuation.resume() }
        }
        isWriting = false
    }

    private func write(_ drafts: [AuditEntry.Draft]) async {
        do {
            try await store.audit(held + drafts)
            guard !held.isEmpty else { return }
            logger.notice("the audit is stored again", metadata: ["entries": "\(held.count)"])
            held = []
            try? spare?.replace(with: [])
        } catch {
            hold(drafts, because: error)
        }
    }

    private func hold(_ drafts: [AuditEntry.Draft], because error: AccessError) {
        if held.isEmpty { logger.error("audit not stored: it is held", metadata: ["code": "\(error.code)"]) }
        let kept = drafts.prefix(Self.heldLimit - held.count)
        held += kept
        try? spare?.add(Array(kept))
        let lost = drafts.count - kept.count
        if lost > 0 { logger.error("audit lost", metadata: ["code": "\(error.code)", "entries": "\(lost)"]) }
    }
}

extension AuditEntry {
    /// The entry as `kioskd verify --head` takes it: `17:4f…`.
    package var anchor: String {
        "\(sequence):"
            + hash.map { byte in
                let text = String(byte, radix: 16)
                return text.count == 1 ? "0" + text : text
            }.joined()
    }
}
