import Connection
import QueueModel
import QueueStore

/// `GET /api/v1/imports`.
struct ImportListDocument: Encodable, Sendable {
    struct Run: Encodable, Sendable {
        let at: String
        let source: String
        let kind: String
        let name: String
        /// `taken` or `rejected`.
        let outcome: String
        let rows: Int
        let faults: ImportFaultsDocument

        init(_ run: ImportRun) {
            at = run.at.iso8601
            source = run.source.rawValue
            kind = run.kind.rawValue
            name = run.name
            outcome = run.isRejected ? "rejected" : "taken"
            rows = run.rows
            faults = ImportFaultsDocument(run.faults, of: run.faultCount)
        }
    }

    /// How reading the office's software goes.
    struct Pull: Encodable, Sendable {
        struct Failure: Encodable, Sendable {
            let code: String
            let text: TextDocument
        }

        let lastSuccessAt: Nullable<String>
        let failedAt: Nullable<String>
        let failures: Int
        let failure: Nullable<Failure>

        init(_ status: PullStatus) {
            lastSuccessAt = Nullable(status.lastSuccess?.iso8601)
            failedAt = Nullable(status.failedAt?.iso8601)
            failures = status.failures
            failure = Nullable(status.failure.map { Failure(code: $0.code, text: TextDocument($0.message)) })
        }
    }

    /// The latest first.
    let imports: [Run]
    /// Where files may be dropped, on the daemon's machine.
    let folder: String
    /// Null where the office's software is not read.
    let pull: Nullable<Pull>
}
