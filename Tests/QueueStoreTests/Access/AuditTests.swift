import Access
import GRDB
import Logging
import QueueModel
import QueueStore
import Testing

@Suite("The audit, on a real database")
struct AuditTests {
    /// A thousand entries of ten people, a minute apart.
    private final class Office: Sendable {
        let scratch: Scratch
        let store: SQLiteAccessStore
        let watch: AuditWatch

        init(entries: Int = 1_000) async throws {
            scratch = try Scratch()
            let log = try SQLiteEventLog.open(path: scratch.path(), office: "main", at: .epoch).log
            store = SQLiteAccessStore(beside: log)
            watch = AuditWatch(store: store, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            try await store.audit((1...entries).map(Self.draft))
        }

        static func draft(_ number: Int) -> AuditEntry.Draft {
            AuditEntry.Draft(
                at: Timestamp(milliseconds: Int64(number) * 60_000),
                actor: "user:staff\(number % 10)",
                role: "clerk",
                action: number % 2 == 0 ? "POST /api/v1/tickets/{ticket}/cancel" : "PUT /api/v1/office",
                target: number % 100 == 0 ? "ticket=50%_off" : "ticket=\(number)",
                outcome: number % 5 == 0 ? "403 not-allowed" : "200"
            )
        }

        /// What somebody does who can write the file and knows SQL.
        func tamper(_ statement: String) throws {
            try DatabaseQueue(path: scratch.path()).writeWithoutTransaction { db in
                try db.execute(sql: "DROP TRIGGER IF EXISTS audit_is_never_changed")
                try db.execute(sql: "DROP TRIGGER IF EXISTS audit_is_never_deleted")
                try db.execute(sql: statement)
            }
        }

        func sequences(_ filter: AuditFilter, before: Int64 = .max, limit: Int = 1_000) async throws -> [Int] {
            try await store.auditEntries(filter, before: before, limit: limit).map { Int($0.sequence) }
        }
    }

    /// A filter and the entries, newest first, that it passes.
    private struct Sample: Sendable {
        let filter: AuditFilter
        let passed: [Int]

        init(_ filter: AuditFilter, _ passes: (Int) -> Bool) {
            self.filter = filter
            passed = newest(where: passes)
        }
    }

    private static let samples: [Sample] = [
        Sample(.all) { _ in true },
        Sample(AuditFilter(who: "STAFF7")) { $0 % 10 == 7 },
        Sample(AuditFilter(action: "POST /api/v1/tickets/{ticket}/cancel")) { $0 % 2 == 0 },
        Sample(AuditFilter(action: "POST /api/v1/tickets")) { _ in false },
        Sample(AuditFilter(target: "50%_off")) { $0 % 100 == 0 },
        Sample(AuditFilter(target: "%")) { $0 % 100 == 0 },
        Sample(AuditFilter(target: "5_")) { _ in false },
        Sample(AuditFilter(target: #"\"#)) { _ in false },
        Sample(AuditFilter(who: "' OR 1 --")) { _ in false },
        Sample(AuditFilter(outcome: "4")) { $0 % 5 == 0 },
        Sample(AuditFilter(outcome: "not-allowed")) { _ in false },
        Sample(AuditFilter(from: minute(300), until: minute(302))) { $0 == 300 || $0 == 301 },
        Sample(
            AuditFilter(
                who: "staff0",
                action: "POST /api/v1/tickets/{ticket}/cancel",
                outcome: "403",
                from: minute(990)
            )
        ) {
            $0 == 990 || $0 == 1_000
        },
    ]

    @Test("a filter passes just the entries that it asks for", arguments: samples)
    private func filters(sample: Sample) async throws {
        let office = try await Office()
        #expect(try await office.sequences(sample.filter) == sample.passed)
    }

    @Test(
        "page after page shows every entry that passes once, also while others are added",
        arguments: [1, 7, 100, 500]
    )
    func pages(size: Int) async throws {
        let office = try await Office()
        let filter = AuditFilter(who: "staff7")
        var pages: [[Int]] = []
        var before = Int64.max
        while let page = try await Optional(office.sequences(filter, before: before, limit: size)), let last = page.last
        {
            #expect(page.count <= size)
            pages.append(page)
            before = Int64(last)
            try await office.store.audit([Office.draft(7)])
        }
        #expect(Array(pages.joined()) == newest { $0 % 10 == 7 })
    }

    @Test("a new entry that does not fit is noticed at the next look, without a whole walk")
    func newEntry() async throws {
        let office = try await Office()
        #expect(try await office.watch.isSound())
        try await office.store.audit([Office.draft(1_001)])
        #expect(try await office.watch.isSound())
        try await office.store.audit([Office.draft(1_002)])
        try office.tamper("UPDATE audit SET outcome = '200' || outcome WHERE sequence = 1002")
        #expect(try await office.watch.isSound() == false)
    }

    @Test(
        "an end that was cut off, or made anew, is noticed at the next look",
        arguments: [
            "DELETE FROM audit WHERE sequence > 990", "UPDATE audit SET hash = zeroblob(32) WHERE sequence = 1000",
        ]
    )
    func end(statement: String) async throws {
        let office = try await Office()
        #expect(try await office.watch.isSound())
        try office.tamper(statement)
        #expect(try await office.watch.isSound() == false)
        #expect(try await office.watch.isSound() == false)
    }

    @Test(
        "a change further back is not seen by a look, but by the next whole walk and by whoever starts anew",
        arguments: [
            "UPDATE audit SET actor = 'user:minh' WHERE sequence = 3", "DELETE FROM audit WHERE sequence = 500",
        ]
    )
    func furtherBack(statement: String) async throws {
        let office = try await Office()
        #expect(try await office.watch.isSound())
        try office.tamper(statement)
        #expect(try await office.watch.isSound())
        try await office.watch.walkAnew()
        #expect(try await office.watch.isSound() == false)
        let restarted = AuditWatch(store: office.store, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        #expect(try await restarted.isSound() == false)
    }

    @Test("what was mended is sound again after a whole walk, not before")
    func mended() async throws {
        let office = try await Office()
        try office.tamper("UPDATE audit SET role = 'x' WHERE sequence = 3")
        #expect(try await office.watch.isSound() == false)
        try office.tamper("UPDATE audit SET role = 'clerk' WHERE sequence = 3")
        #expect(try await office.watch.isSound() == false)
        try await office.watch.walkAnew()
        #expect(try await office.watch.isSound())
    }

    @Test("looks and writes at once never call a sound chain broken")
    func atOnce() async throws {
        let office = try await Office(entries: 100)
        let verdicts = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 1...50 {
                group.addTask {
                    try await office.store.audit([Office.draft(number)])
                    return try await office.watch.isSound()
                }
            }
            group.addTask {
                try await office.watch.walkAnew()
                return try await office.watch.isSound()
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(verdicts.count == 51 && verdicts.allSatisfy(\.self))
    }
}

private func minute(_ number: Int) -> Timestamp {
    Timestamp(milliseconds: Int64(number) * 60_000)
}

/// Those of a thousand numbers, the greatest first.
private func newest(where passes: (Int) -> Bool) -> [Int] {
    (1...1_000).reversed().filter(passes)
}
