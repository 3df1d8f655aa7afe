extension SettingCatalog {
    static let connection = [
        dossierResults, dossierKeepDays, importFolder, pullURL, pullKeyFile, pullInterval, webhookTimeout,
        webhookGiveUp, webhookKeep,
    ]

    static let results = "results"
    static let dossierResults = Setting(
        "dossiers.results",
        .text,
        standard: results,
        "The id of the service to which whoever comes for a ready dossier is led; empty, or the default where the office "
            + "has no such service: they are led like everybody else."
    )
    static let dossierKeepDays = Setting(
        "dossiers.keepDays",
        .integer(30...3_660),
        standard: "800",
        unit: "days",
        "For how long a dossier is kept after the last that happened to it: long enough to compare two years."
    )
    static let importFolder = Setting(
        "import.folder",
        .text,
        standard: "",
        "The folder into which the office's software puts files of dossiers and appointments; empty: imports in the data "
            + "folder."
    )
    static let pullURL = Setting(
        "connection.pull.url",
        .text,
        standard: "",
        "Where the office's software tells which dossiers and appointments have changed, such as "
            + "https://hoso.example.vn/facequeue (docs/pull-contract.md). Empty: it is not asked."
    )
    static let pullKeyFile = Setting(
        "connection.pull.keyFile",
        .text,
        standard: "",
        "The file of the key that is shown to the office's software; empty: none is."
    )
    static let pullInterval = Setting(
        "connection.pull.interval",
        .integer(1...86_400),
        standard: "60",
        unit: "seconds",
        "How long after one answer the office's software is asked again."
    )
    static let webhookTimeout = Setting(
        "webhooks.timeoutSeconds",
        .integer(1...30),
        standard: "10",
        unit: "seconds",
        "How long a webhook's receiver has for its answer."
    )
    static let webhookGiveUp = Setting(
        "webhooks.giveUpHours",
        .integer(1...720),
        standard: "72",
        unit: "hours",
        "For how long it is tried to tell a webhook of an event, before the delivery is a dead letter."
    )
    static let webhookKeep = Setting(
        "webhooks.keepDays",
        .integer(1...366),
        standard: "30",
        unit: "days",
        "How long deliveries are kept, dead letters and those that wait for a paused webhook."
    )
}
