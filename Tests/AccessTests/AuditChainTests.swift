import Access
import Foundation
import QueueModel
import Testing

@Suite("Audit chain")
struct AuditChainTests {
    /// The draft of the entry with this number, but for what is said otherwise.
    private static func draft(
        _ number: Int,
        at milliseconds: Int64? = nil,
        actor: String = "user:lan",
        role: String = "clerk",
        address: String = "10.0.0.7",
        action: String = "POST /api/v1/tickets/{ticket}/start",
        target: String? = nil,
        outcome: String = "200"
    ) -> AuditEntry.Draft {
        AuditEntry.Draft(
            at: Timestamp(milliseconds: milliseconds ?? Int64(number) * 1_000),
            actor: actor,
            role: role,
            address: address,
            action: action,
            target: target ?? "ticket=\(number)",
            outcome: outcome
        )
    }

    private static func chain(_ count: Int) -> [AuditEntry] {
        (1...count).reduce(into: []) { entries, number in
            entries.append(AuditChain.entry(draft(number), after: entries.last))
        }
    }

    private static func faults(
        _ entries: [AuditEntry],
        expecting wanted: (sequence: Int64, hash: Data)? = nil
    ) -> [AuditCheck.Fault] {
        var check = AuditCheck(expecting: wanted)
        for entry in entries { check.visit(entry) }
        check.finish()
        return check.faults
    }

    @Test("an untouched chain is sound", arguments: [0, 1, 2, 50])
    func sound(count: Int) {
        #expect(Self.faults(count == 0 ? [] : Self.chain(count)).isEmpty)
    }

    @Test("a change of any field of any entry is found", arguments: 0..<20)
    func changed(index: Int) {
        let number = index + 1
        let changes = [
            Self.draft(number, at: 0), Self.draft(number, actor: "user:minh"), Self.draft(number, role: ""),
            Self.draft(number, address: ""), Self.draft(number, outcome: "500"), Self.draft(number, target: "ticket=0"),
            // The same letters, moved over the border of two fields.
            Self.draft(number, action: "POST /api/v1/tickets/{ticket}/star", target: "tticket=\(number)"),
        ]
        for changed in changes {
            var entries = Self.chain(20)
            let entry = entries[index]
            entries[index] = AuditEntry(
                sequence: entry.sequence,
                draft: changed,
                previous: entry.previous,
                hash: entry.hash
            )
            #expect(Self.faults(entries) == [.changed(sequence: entry.sequence)])
        }
    }

    @Test("an entry made anew with a right hash of its own does not fit into the chain", arguments: 0..<19)
    func forged(index: Int) {
        var entries = Self.chain(20)
        let draft = AuditEntry.Draft(at: .epoch, actor: "nobody", action: "nothing", outcome: "200")
        entries[index] = AuditChain.entry(draft, after: index == 0 ? nil : entries[index - 1])
        #expect(Self.faults(entries) == [.unlinked(sequence: Int64(index + 2))])
    }

    @Test("a missing entry is found wherever it was", arguments: 0..<19)
    func missing(index: Int) {
        var entries = Self.chain(20)
        entries.remove(at: index)
        #expect(Self.faults(entries) == [.notInPlace(sequence: Int64(index + 2), expected: Int64(index + 1))])
    }

    @Test("two swapped entries are found", arguments: 0..<19)
    func swapped(index: Int) {
        var entries = Self.chain(20)
        entries.swapAt(index, index + 1)
        #expect(!Self.faults(entries).isEmpty)
    }

    @Test("two entries that swapped their contents, numbers kept, are found")
    func swappedContents() {
        var entries = Self.chain(3)
        let (first, second) = (entries[0], entries[1])
        entries[0] = AuditEntry(sequence: 1, draft: second.draft, previous: second.previous, hash: second.hash)
        entries[1] = AuditEntry(sequence: 2, draft: first.draft, previous: first.previous, hash: first.hash)
        #expect(!Self.faults(entries).isEmpty)
    }

    @Test("a cut off end is found by what the journal tells")
    func cutOff() throws {
        let entries = Self.chain(20)
        let head = try #require(entries.last)
        #expect(Self.faults(entries, expecting: (head.sequence, head.hash)).isEmpty)
        #expect(
            Self.faults(Array(entries.dropLast()), expecting: (head.sequence, head.hash)) == [
                .headMissing(sequence: 20)
            ]
        )
        #expect(Self.faults(Array(entries.dropLast())).isEmpty)
    }

    @Test("a chain made anew from the start is found by what the journal tells")
    func remade() throws {
        let head = try #require(Self.chain(20).last)
        let draft = AuditEntry.Draft(at: .epoch, actor: "nobody", action: "nothing", outcome: "200")
        let remade = (1...20).reduce(into: [AuditEntry]()) { entries, _ in
            entries.append(AuditChain.entry(draft, after: entries.last))
        }
        #expect(Self.faults(remade).isEmpty)
        #expect(Self.faults(remade, expecting: (head.sequence, head.hash)) == [.headMissing(sequence: 20)])
    }

    @Test("the journal's form of an entry is its number and its hash")
    func anchor() throws {
        let entry = try #require(Self.chain(3).last)
        let parts = entry.anchor.split(separator: ":")
        #expect(parts.count == 2 && parts[0] == "3" && parts[1].count == 64)
    }
}
