extension SettingCatalog {
    static let queue = [
        overtakingBound, maximumWait, noShowRecalls, noShowSeconds, undoSeconds,
    ]

    static let overtakingBound = Setting(
        "queue.overtakingBound",
        .integer(0...1_000),
        standard: "5",
        unit: "people",
        "By how many who came later somebody may be overtaken, whatever their priority or a clerk's choice."
    )
    static let maximumWait = Setting(
        "queue.maximumWait",
        .integer(1...1_440),
        standard: "60",
        unit: "minutes",
        "Who waits longer is marked as overdue."
    )
    static let noShowRecalls = Setting(
        "queue.noShowRecalls",
        .integer(0...20),
        standard: "1",
        "How often somebody must have been called again before they may be marked as a no-show."
    )
    static let noShowSeconds = Setting(
        "queue.noShowSeconds",
        .integer(0...3_600),
        standard: "30",
        unit: "seconds",
        "How long after the last call somebody may be marked as a no-show."
    )
    static let undoSeconds = Setting(
        "queue.undoSeconds",
        .integer(0...600),
        standard: "10",
        unit: "seconds",
        "For how long a clerk may take an action back."
    )
}
