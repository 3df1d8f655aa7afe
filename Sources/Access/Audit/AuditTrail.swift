package import Logging

/// Writes the audit: entries that arrive while others are being written go into the next transaction together.
package actor AuditTrail {
    /// Knows whether what is written here is still as it was.
    package nonisolated let watch: AuditWatch

    private let store: any AccessStore
    private let logger: Logger
    private var waiting: [(draft: AuditEntry.Draft, continuation: CheckedContinuation<Void, Never>)] = []
    private var isWriting = false
    /// Entries that could not be written since the start.
    package private(set) var losses = 0

    package init(store: any AccessStore, logger: Logger) {
        watch = AuditWatch(store: store, logger: logger)
        self.store = store
        self.logger = logger
    }

    /// Returns when the entry is durable, or could not be made so, which the journal then says.
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
        guard let head = try? await store.auditEntries(.all, before: .max, limit: 1).first else { return }
        logger.notice("audit head", metadata: ["entry": "\(head.anchor)"])
    }

    private func writeWaiting() async {
        while !waiting.isEmpty {
            let batch = waiting
            waiting = []
            do {
                try await store.audit(batch.map(\.draft))
            } catch {
                losses += batch.count
                logger.error("audit not stored", metadata: ["code": "\(error.code)", "entries": "\(batch.count)"])
            }
            for entry in batch { entry.continuation.resume() }
        }
        isWriting = false
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
