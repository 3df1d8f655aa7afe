import Access
import Foundation
import GRDB
import Logging
import QueueModel
import QueueStore
import Testing

@Suite("Writing the audit, on a real database")
struct AuditWritingTests {
    @Test("entries written at once stand in one unbroken chain")
    func auditAtOnce() async throws {
        let office = try AccessOffice()
        let trail = AuditTrail(store: office.store, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        await withTaskGroup { group in
            for index in 1...200 {
                group.addTask {
                    await trail.note(
                        .init(at: .epoch, actor: "user:lan", action: "test", target: "\(index)", outcome: "200")
                    )
                }
            }
        }
        let check = try await office.store.check(AuditCheck())
        #expect(check.count == 200 && check.faults.isEmpty)
        #expect(await trail.unwrittenCount == 0)
        let newest = try await office.store.auditEntries(.all, before: .max, limit: 3).map(\.sequence)
        #expect(newest == [200, 199, 198])
    }

    @Test("the audit can't be changed or shortened through SQL")
    func appendOnly() async throws {
        let office = try AccessOffice()
        try await office.store.audit([.init(at: .epoch, actor: "a", action: "b", outcome: "c")])
        try office.log.close()
        for statement in ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"] {
            #expect(throws: DatabaseError.self) {
                try DatabaseQueue(path: office.scratch.path()).write { db in try db.execute(sql: statement) }
            }
        }
    }
}
