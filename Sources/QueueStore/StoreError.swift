/// Why the store could not do what it was asked for. Nothing was written.
package struct StoreError: Error, Hashable, Sendable {
    /// A stable name for programs.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        case corrupt = "database-corrupt"
        case busy = "database-busy"
        case full = "database-full"
        /// Made by a newer version of this program.
        case newer = "database-newer"
        /// A sound database, but of some other program.
        case foreign = "database-foreign"
        case permission = "database-permission"
        /// The path cannot hold a database: a directory, or below something that is no directory.
        case path = "database-path"
        case io = "database-io"
        case failed = "database-failed"
        case eventUnreadable = "event-unreadable"
        case conflict = "sequence-conflict"
        /// The copy that has to be there before the schema changes could not be made.
        case migrationCopy = "migration-copy-failed"
        /// The task that was reading was cancelled. An append is never abandoned half-way.
        case cancelled = "store-cancelled"
    }

    package let code: Code
    /// What exactly went wrong, in English, for the journal. Never personal.
    package let detail: String

    package init(_ code: Code, detail: String) {
        self.code = code
        self.detail = detail
    }

    /// Events that begin at `first` do not follow a log that ends at `last`.
    package static func conflict(first: Int64, last: Int64) -> StoreError {
        StoreError(.conflict, detail: "event \(first) does not follow event \(last)")
    }
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        let sentence = detail.hasSuffix(".") ? detail : detail + "."
        return "\(code.rawValue): \(sentence) \(remedy)"
    }
}
