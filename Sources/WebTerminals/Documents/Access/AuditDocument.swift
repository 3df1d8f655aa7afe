import Access
import QueueModel

/// Who did what, newest first: `GET /api/v1/audit`.
struct AuditDocument: Encodable, Sendable {
    struct Entry: Encodable, Sendable {
        let sequence: Int64
        let at: String
        let actor: String
        let role: String
        let address: String
        let action: String
        let target: String
        let outcome: String

        init(_ entry: AuditEntry) {
            sequence = entry.sequence
            at = entry.draft.at.iso8601
            actor = entry.draft.actor
            role = entry.draft.role
            address = entry.draft.address
            action = entry.draft.action
            target = entry.draft.target
            outcome = entry.draft.outcome
        }
    }

    let entries: [Entry]
    /// The cursor of older entries; null where there are none.
    let next: Nullable<String>
    /// Whether the chain is unbroken as far as is known.
    let sound: Bool

    init(_ page: Page<AuditEntry>, sound: Bool) {
        entries = page.elements.map(Entry.init)
        next = Nullable(page.next)
        self.sound = sound
    }
}
