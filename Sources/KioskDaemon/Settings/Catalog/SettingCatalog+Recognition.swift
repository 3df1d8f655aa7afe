extension SettingCatalog {
    static let recognition = [
        targetFPIR, minimumFaceWidth, dwell, absence, subjectKey, subjectKeepDays,
    ]

    static let targetFPIR = Setting(
        "recognition.targetFPIR",
        .number(0.000_001...0.5),
        standard: "0.001",
        "The share of strangers that may be taken for somebody with an open ticket (FPIR)."
    )
    static let minimumFaceWidth = Setting(
        "recognition.minimumFaceWidth",
        .number(0.05...0.6),
        standard: "0.14",
        unit: "share of the picture's width",
        "How wide a face must be before its owner gets a number: how near they must come."
    )
    static let dwell = Setting(
        "recognition.dwell",
        .number(0.1...5),
        standard: "0.4",
        unit: "seconds",
        "How long somebody must stand there before they get a number."
    )
    static let absence = Setting(
        "recognition.absence",
        .number(0.5...30),
        standard: "2",
        unit: "seconds",
        "How long somebody must be out of sight before their stay has ended."
    )
    static let subjectKey = Setting(
        "subjects.key",
        .text,
        standard: "",
        "The file of the key that seals what is kept of citizens who agree to be remembered; `kioskd subject-key new` makes "
            + "one. Empty: the service manager's credential subject-key, and without one nobody is remembered."
    )
    static let subjectKeepDays = Setting(
        "subjects.keepDays",
        .integer(1...1_095),
        standard: "365",
        unit: "days",
        "For how long after their last visit citizens who agreed to it are remembered."
    )
}
