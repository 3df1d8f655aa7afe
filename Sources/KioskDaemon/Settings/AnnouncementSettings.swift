import Announcements

/// Who speaks the calls.
struct AnnouncementSettings: Sendable {
    /// Nil where nothing shall be heard.
    let voice: EspeakVoice?
    /// Nil where there are none.
    let recordings: RecordingFolder?

    /// `off` is off: recordings are not heard either.
    init(reading reader: SettingReader) throws(SettingError) {
        let isOn = try reader.text(SettingCatalog.announcementVoice) == SettingCatalog.espeak
        let folder = try reader.text(SettingCatalog.announcementRecordings)
        voice = isOn ? EspeakVoice() : nil
        recordings = isOn && !folder.isEmpty ? RecordingFolder(path: folder) : nil
    }
}
