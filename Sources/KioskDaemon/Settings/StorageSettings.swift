import QueueStore

/// Where the database's copies are, how many, and what is kept in reserve.
struct StorageSettings: Sendable {
    let backups: BackupFolder
    let rotation: BackupRotation
    /// How old the newest sound copy may be.
    let overdueHours: Int
    let copiesBeforeMigration: Bool
    let ballastBytes: Int64

    init(reading reader: SettingReader, dataDirectory: String) throws(SettingError) {
        let directory = try reader.text(SettingCatalog.backupDirectory)
        backups = BackupFolder(path: directory.isEmpty ? dataDirectory + "/backups" : directory)
        rotation = BackupRotation(
            days: try reader.integer(SettingCatalog.backupDays),
            weeks: try reader.integer(SettingCatalog.backupWeeks),
            months: try reader.integer(SettingCatalog.backupMonths)
        )
        overdueHours = try reader.integer(SettingCatalog.backupOverdue)
        copiesBeforeMigration = try reader.text(SettingCatalog.backupBeforeMigration) == SettingCatalog.required
        ballastBytes = Int64(try reader.integer(SettingCatalog.ballast)) << 20
    }

    var safeguards: SQLiteEventLog.Safeguards {
        SQLiteEventLog.Safeguards(backups: backups, copiesBeforeMigration: copiesBeforeMigration)
    }
}
