extension SettingCatalog {
    static let announcements = [
        announcementVoice, announcementRecordings,
    ]

    static let espeak = "espeak"
    static let announcementVoice = Setting(
        "announcements.voice",
        .choice([espeak, "off"]),
        standard: espeak,
        "Whether calls are spoken: by eSpeak NG where there are no recordings, or off, and the board only shows them."
    )
    static let announcementRecordings = Setting(
        "announcements.recordings",
        .text,
        standard: "",
        "The folder of a person's recorded voice, with a WAV file for every unit under vi and en; empty: none."
    )
}
