extension SettingCatalog {
    static let storage = [
        backupDirectory, backupDays, backupWeeks, backupMonths, backupOverdue, backupBeforeMigration, ballast,
    ]

    static let backupDirectory = Setting(
        "backup.directory",
        .text,
        standard: "",
        "The folder of the database's copies; empty: backups in the folder of the database. Best on another disk."
    )
    static let backupDays = Setting(
        "backup.days",
        .integer(1...366),
        standard: "7",
        unit: "copies",
        "Of how many of the latest days the newest copy is kept."
    )
    static let backupWeeks = Setting(
        "backup.weeks",
        .integer(0...104),
        standard: "4",
        unit: "copies",
        "Of how many of the latest weeks the newest copy is kept."
    )
    static let backupMonths = Setting(
        "backup.months",
        .integer(0...120),
        standard: "12",
        unit: "copies",
        "Of how many of the latest months the newest copy is kept."
    )
    static let backupOverdue = Setting(
        "backup.overdueHours",
        .integer(1...8_760),
        standard: "48",
        unit: "hours",
        "After how long without a sound copy the daemon warns."
    )
    static let required = "required"
    static let backupBeforeMigration = Setting(
        "backup.beforeMigration",
        .choice([required, "skip"]),
        standard: required,
        "Whether a new version starts only once a copy of the older database is made; skip only with a copy of your own."
    )
    static let ballast = Setting(
        "storage.ballast",
        .integer(0...4_096),
        standard: "32",
        unit: "MB",
        "How much of the disk is kept in reserve and given to the database when the disk is full; 0: nothing."
    )
}
