/// Why there is no backup, or why it was not restored.
package struct BackupError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A stable name for programs.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// The folder's disk has too little room for another copy.
        case noRoom = "backup-no-room"
        /// The copy, or the file to be restored, is not sound.
        case unsound = "backup-unsound"
        case missing = "backup-missing"
        /// The folder or the file could not be read or written.
        case failed = "backup-failed"
        /// Another program uses the database.
        case held = "database-held"
    }

    package let code: Code
    /// In English, for the journal. Never personal.
    package let detail: String

    package init(_ code: Code, detail: String) {
        self.code = code
        self.detail = detail
    }

    init(_ error: StoreError) {
        self.init(error.code == .full ? .noRoom : .failed, detail: "\(error.code.rawValue): \(error.detail)")
    }

    package var description: String { "\(detail) (\(code.rawValue)): \(remedy)" }

    private var remedy: String {
        switch code {
        case .noRoom: "free space there, or name another folder"
        case .unsound: "take another copy; `kioskd verify FILE` says what is wrong"
        case .missing: "name a file, or a folder that holds kioskd-….sqlite"
        case .failed: "see that the folder exists and this user may write there"
        case .held: "stop the daemon first: systemctl stop kioskd"
        }
    }
}
