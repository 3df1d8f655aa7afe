import GRDB
import QueueModel
import QueueStore
import Testing

@Suite("Store errors")
struct StoreErrorTests {
    @Test(
        "what SQLite reports has one code each",
        arguments: [
            (.SQLITE_FULL, .full), (.SQLITE_BUSY_SNAPSHOT, .busy), (.SQLITE_LOCKED, .busy),
            (.SQLITE_READONLY_DIRECTORY, .permission), (.SQLITE_PERM, .permission), (.SQLITE_CORRUPT_INDEX, .corrupt),
            (.SQLITE_NOTADB, .corrupt), (.SQLITE_CANTOPEN, .path), (.SQLITE_IOERR_FSYNC, .io),
            (.SQLITE_MISUSE, .failed),
        ] as [(ResultCode, StoreError.Code)]
    )
    func codes(result: ResultCode, code: StoreError.Code) {
        #expect(StoreError(cause: DatabaseError(resultCode: result)).code == code)
    }

    @Test("a cancelled read is told from a failed one")
    func cancelled() {
        #expect(StoreError(cause: CancellationError()).code == .cancelled)
    }

    @Test("each says what to do and speaks both languages", arguments: StoreError.Code.allCases)
    func messages(code: StoreError.Code) {
        let error = StoreError(code, detail: "detail")
        #expect(error.description.hasPrefix("\(code.rawValue): detail. "))
        #expect(error.remedy.hasSuffix("."))
        #expect(error.message.vi != error.message.en)
    }
}
