import Access
import Foundation
import QueueModel
import QueueStore

/// Notes in the audit what was done by a command.
struct CommandAudit {
    private let store: SQLiteAccessStore

    init(_ log: SQLiteEventLog) {
        store = SQLiteAccessStore(beside: log)
    }

    func note(_ action: String, _ target: String, outcome: String) async throws(AccessError) {
        let draft = AuditEntry.Draft(
            at: .now,
            actor: "command:\(ProcessInfo.processInfo.userName)",
            action: action,
            target: target,
            outcome: outcome
        )
        try await store.audit([draft])
    }
}
