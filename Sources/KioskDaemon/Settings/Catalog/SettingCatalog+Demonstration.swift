extension SettingCatalog {
    static let demonstration = [
        portraits
    ]

    static let portraits = Setting(
        "demonstration.portraits",
        .text,
        standard: ".cache/portraits",
        "The folder of the portraits that the demonstration shows; `make setup` fills it."
    )
}
