package import Access

/// Entries of the audit that no disk has yet, where the next process finds them.
package struct HeldAuditFile: AuditSpare {
    private let lines: HeldLines<AuditEntry.Draft>

    package init(path: String) {
        lines = HeldLines(path: path)
    }

    package func drafts() -> [AuditEntry.Draft] { lines.read() }

    package func add(_ drafts: [AuditEntry.Draft]) throws(AccessError) {
        do throws(StoreError) { try lines.add(drafts) } catch { throw AccessError(cause: error) }
    }

    package func replace(with drafts: [AuditEntry.Draft]) throws(AccessError) {
        do throws(StoreError) { try lines.replace(with: drafts) } catch { throw AccessError(cause: error) }
    }
}
