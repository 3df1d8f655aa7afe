/// Says calls: from recordings where a language has them, else by ``EspeakVoice``. One after another, each once.
package actor Announcer {
    private static let mostWaiting = 32

    private let recordings: [Language: Recordings]
    private let voice: EspeakVoice?
    private var spoken = SpokenCalls()
    private var waiting: [Phrase: Task<Result<[UInt8], VoiceError>, Never>] = [:]
    private var latest: Task<Result<[UInt8], VoiceError>, Never>?

    /// - Parameter voice: nil where there is none beyond the recordings.
    package init(recordings: [Language: Recordings] = [:], voice: EspeakVoice?) {
        self.recordings = recordings
        self.voice = voice
    }

    /// Whether calls are said in the language.
    package nonisolated func speaks(_ language: Language) -> Bool {
        voice != nil || recordings[language] != nil
    }

    /// A WAV file.
    ///
    /// - Throws: `voice-off`, `voice-missing`, `voice-failed`, `voice-busy`.
    package func sound(of phrase: Phrase) async throws(VoiceError) -> [UInt8] {
        if let call = spoken.call(phrase) { return call }
        if let task = waiting[phrase] { return try await task.value.get() }
        guard waiting.count < Self.mostWaiting else {
            throw VoiceError(.busy, "\(waiting.count) calls wait to be spoken")
        }
        let before = latest
        // Not a child of the caller: others may wait for the same call.
        let task = Task { [recordings, voice] in
            _ = await before?.value
            return await Self.speak(phrase, recordings[phrase.language], voice)
        }
        waiting[phrase] = task
        latest = task
        let result = await task.value
        waiting[phrase] = nil
        if waiting.isEmpty { latest = nil }
        if case .success(let call) = result { spoken.keep(call, of: phrase) }
        return try result.get()
    }

    private static func speak(
        _ phrase: Phrase,
        _ recordings: Recordings?,
        _ voice: EspeakVoice?
    ) async -> Result<[UInt8], VoiceError> {
        do throws(VoiceError) {
            if let sound = recordings?.sound(of: phrase) { return .success(WAVFile.bytes(of: sound)) }
            guard let voice else { throw VoiceError(.off, "no voice speaks \(phrase.language.rawValue)") }
            return .success(WAVFile.bytes(of: try await voice.sound(of: phrase)))
        } catch {
            return .failure(error)
        }
    }
}
