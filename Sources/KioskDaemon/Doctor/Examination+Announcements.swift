import Announcements

extension Examination {
    /// Whether the board can speak.
    func voices() async -> [Finding] {
        guard let voice = settings.announcements.voice else {
            return [Finding(.weak, "voice", "switched off: the board shows the calls and says nothing")]
        }
        let espeak =
            await voice.isInstalled
            ? Finding(.good, "voice", "\(EspeakVoice.program) is installed")
            : Finding(
                .weak,
                "voice",
                "\(EspeakVoice.program) is not installed (\(VoiceError.Code.missing.rawValue))",
                remedy: "apt-get install \(EspeakVoice.program), or set announcements.voice to off"
            )
        return [espeak] + (settings.announcements.recordings.map(recordings) ?? [])
    }

    private func recordings(in folder: RecordingFolder) -> [Finding] {
        Language.allCases.map { language in
            do throws(RecordingFaults) {
                _ = try folder.load(language)
                return Finding(.good, "recordings", "\(language.rawValue): all \(language.units.count) units are there")
            } catch {
                return Finding(
                    .weak,
                    "recordings",
                    "\(language.rawValue): \(error)",
                    remedy: "record them as docs/configuration.md says; until then \(EspeakVoice.program) speaks"
                )
            }
        }
    }
}
