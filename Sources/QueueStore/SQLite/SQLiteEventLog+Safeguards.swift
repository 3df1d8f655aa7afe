extension SQLiteEventLog {
    /// What stands behind a database when it is opened.
    package struct Safeguards: Sendable {
        /// Where its copies are; nil for none.
        package let backups: BackupFolder?
        /// Whether a copy has to be there before the schema changes.
        package let copiesBeforeMigration: Bool

        package static let none = Safeguards(backups: nil, copiesBeforeMigration: false)

        package init(backups: BackupFolder?, copiesBeforeMigration: Bool) {
            self.backups = backups
            self.copiesBeforeMigration = copiesBeforeMigration
        }
    }
}
