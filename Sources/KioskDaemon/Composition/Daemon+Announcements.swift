import Announcements
import Logging

extension Daemon {
    /// Who speaks the calls; what is missing is told here once, and the board shows them all the same.
    func announcer() async -> Announcer {
        let recordings = recordings()
        guard let voice = settings.announcements.voice else { return Announcer(voice: nil) }
        if await voice.isInstalled { return Announcer(recordings: recordings, voice: voice) }
        if recordings.count < Language.allCases.count {
            logger.warning(
                "\(EspeakVoice.program) is not installed: calls are shown but not spoken",
                metadata: ["code": "\(VoiceError.Code.missing.rawValue)"]
            )
        }
        return Announcer(recordings: recordings, voice: nil)
    }

    private func recordings() -> [Language: Recordings] {
        guard let folder = settings.announcements.recordings else { return [:] }
        var recordings: [Language: Recordings] = [:]
        for language in Language.allCases {
            do throws(RecordingFaults) {
                recordings[language] = try folder.load(language)
            } catch {
                logger.warning(
                    "recordings are not used: \(EspeakVoice.program) speaks instead",
                    metadata: ["code": "recordings-unusable", "language": "\(language.rawValue)", "detail": "\(error)"]
                )
            }
        }
        return recordings
    }
}
