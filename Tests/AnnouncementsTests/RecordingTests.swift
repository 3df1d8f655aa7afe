import Announcements
import QueueModel
import Testing

@Suite("Recorded voices")
struct RecordingTests {
    @Test("say a call from its units, with pauses between them", arguments: Language.allCases)
    func call(language: Language) throws {
        let folder = try RecordingsOnDisk(language)
        let recordings = try RecordingFolder(path: folder.path).load(language)
        let phrase = Announcement.sample(at: .numbered(21)).phrase(in: language)
        let sound = try #require(recordings.sound(of: phrase))
        let units = Double(phrase.groups.joined().count)
        #expect(sound.sampleRate == 16_000)
        #expect(sound.seconds > units * 0.1 + 0.5 && sound.seconds < units * 0.2 + 0.6)
    }

    @Test("are not used where a file is missing, and it is named")
    func missing() throws {
        let folder = try RecordingsOnDisk(.vietnamese)
        try folder.remove("vi/lam.wav")
        let faults = try faults(in: folder)
        #expect(faults.map(\.description) == ["vi/lam.wav is missing"])
    }

    @Test("are not used where a file is of another rate, cut off, silent or no sound, and each is named")
    func faulty() throws {
        let folder = try RecordingsOnDisk(.vietnamese)
        let tone = WAVFile.bytes(of: .tone(seconds: 0.1))
        try folder.write(WAVFile.bytes(of: .tone(seconds: 0.1, sampleRate: 22_050)), to: "vi/B.wav")
        try folder.write(Array(tone.dropLast(9)), to: "vi/C.wav")
        try folder.write(WAVFile.bytes(of: .tone(seconds: 0.1, amplitude: 0)), to: "vi/D.wav")
        try folder.write(Array("OggS and more".utf8), to: "vi/E.wav")
        try folder.write(tone + Array(repeating: 0, count: 3 << 20), to: "vi/F.wav")
        #expect(
            try faults(in: folder).map(\.description) == [
                "vi/B.wav has 22050 Hz, others have 16000", "vi/C.wav is cut off", "vi/D.wav holds no sound",
                "vi/E.wav no WAV file", "vi/F.wav is larger than 2 MB",
            ]
        )
    }

    @Test("a folder without any says so in a few words")
    func empty() throws {
        let folder = try RecordingsOnDisk(.vietnamese)
        let error = #expect(throws: RecordingFaults.self) {
            try RecordingFolder(path: folder.path).load(.english)
        }
        #expect(error?.faults.count == Language.english.units.count)
        #expect(error?.description.hasSuffix("and \(Language.english.units.count - 3) more") == true)
    }

    @Test("a counter with a name of its own is a unit of its own; without it the call is another voice's")
    func namedCounter() throws {
        let folder = try RecordingsOnDisk(.vietnamese, counters: ["counter-results"])
        let recordings = try RecordingFolder(path: folder.path).load(.vietnamese)
        let known = Announcement.sample(at: .named("Trả kết quả", "Results", id: "results"))
        let unknown = Announcement.sample(at: .named("Tư vấn", "Advice", id: "advice"))
        #expect(recordings.sound(of: known.phrase(in: .vietnamese)) != nil)
        #expect(recordings.sound(of: unknown.phrase(in: .vietnamese)) == nil)
    }

    private func faults(in folder: RecordingsOnDisk) throws -> [RecordingFolder.Fault] {
        let error = #expect(throws: RecordingFaults.self) {
            try RecordingFolder(path: folder.path).load(.vietnamese)
        }
        return try #require(error).faults
    }
}
