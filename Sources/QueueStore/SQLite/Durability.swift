/// How safe a commit is, as SQLite itself reports it.
package struct Durability: Hashable, Sendable {
    /// `wal`: a commit is appended to the write-ahead log.
    package let journalMode: String
    /// 2 is FULL: the log is on the disk before a commit returns.
    package let synchronous: Int

    package static let full = Durability(journalMode: "wal", synchronous: 2)
}
