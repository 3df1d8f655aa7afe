import Announcements
import Foundation
import QueueModel
import Testing

@Suite("The voice of eSpeak NG")
struct VoiceTests {
    /// Among hundreds of tests on two cores even a quick program waits long for its turn.
    private static let patience = Duration.seconds(300)

    /// A program in place of the real one, and a file beside it for what it notes.
    private func withProgram<Value>(
        _ script: String,
        _ body: (_ path: String) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("voice-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("program").path
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        return try await body(path)
    }

    @Test("says a call in a few seconds, trimmed, neither faint nor clipped", arguments: Language.allCases)
    func real(language: Language) async throws {
        let voice = EspeakVoice(patience: Self.patience)
        try #require(await voice.isInstalled)
        let sound = try await voice.sound(of: Announcement.sample().phrase(in: language))
        #expect((2.5...8).contains(sound.seconds))
        let peak = sound.samples.map(\.magnitude).max() ?? 0
        #expect((8_000...29_163).contains(peak))
        #expect(sound.trimmed().seconds > sound.seconds - 0.05)
    }

    @Test("a program that is not there is voice-missing")
    func missing() async throws {
        let voice = EspeakVoice(program: "no-such-voice", patience: Self.patience)
        #expect(await voice.isInstalled == false)
        await expect(.missing, voice)
    }

    @Test(
        "one that fails, says nothing, talks nonsense or without end is voice-failed",
        arguments: ["echo broken >&2; exit 3", "true", "echo nonsense", "yes", "kill -9 $$"]
    )
    func failing(script: String) async throws {
        try await withProgram(script) { await expect(.failed, EspeakVoice(program: $0, patience: Self.patience)) }
    }

    @Test("one that hangs is ended when its time is over")
    func hanging() async throws {
        // Nobody would see the end of this one.
        try await withProgram("exec sleep 1000000") { program in
            await expect(.failed, EspeakVoice(program: program, patience: .milliseconds(100)))
        }
    }

    @Test("the same call is spoken once, however many ask for it")
    func once() async throws {
        try await withProgram(#"echo run >> "$0.runs"; exec espeak-ng "$@""#) { program in
            let announcer = Announcer(voice: EspeakVoice(program: program, patience: Self.patience))
            let phrase = Announcement.sample().phrase(in: .vietnamese)
            let first = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<20 { group.addTask { try await announcer.sound(of: phrase) } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(try await first == [announcer.sound(of: phrase)])
            #expect(try String(contentsOfFile: program + ".runs", encoding: .utf8) == "run\n")
        }
    }

    @Test("different calls are spoken one after another")
    func oneAfterAnother() async throws {
        // Whoever finds the folder there already runs beside another.
        try await withProgram(#"mkdir "$0.busy" || exit 1; espeak-ng "$@"; rmdir "$0.busy""#) { program in
            let announcer = Announcer(voice: EspeakVoice(program: program, patience: Self.patience))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for serial in 1...8 {
                    group.addTask { _ = try await announcer.sound(of: phrase(serial)) }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("a crowd of calls is turned away, not queued without end")
    func crowd() async throws {
        try await withProgram("sleep 0.05; exit 1") { program in
            let announcer = Announcer(voice: EspeakVoice(program: program, patience: Self.patience))
            let codes = await withTaskGroup(of: VoiceError.Code?.self) { group in
                for serial in 1...200 { group.addTask { await code(of: announcer, phrase(serial)) } }
                return await group.reduce(into: [VoiceError.Code: Int]()) { counts, code in
                    if let code { counts[code, default: 0] += 1 }
                }
            }
            #expect(codes[.busy, default: 0] > 0 && codes[.failed, default: 0] >= 32)
        }
    }

    @Test("without any voice nobody speaks, and recordings do without a program")
    func recorded() async throws {
        let folder = try RecordingsOnDisk(.vietnamese)
        let recordings = try RecordingFolder(path: folder.path).load(.vietnamese)
        let announcer = Announcer(recordings: [.vietnamese: recordings], voice: nil)
        #expect(announcer.speaks(.vietnamese) && !announcer.speaks(.english))
        let call = try await announcer.sound(of: Announcement.sample().phrase(in: .vietnamese))
        #expect(try WAVFile.sound(of: call, ending: .known).sampleRate == 16_000)
        #expect(await code(of: announcer, Announcement.sample().phrase(in: .english)) == .off)
    }

    private func expect(_ code: VoiceError.Code, _ voice: EspeakVoice) async {
        let error = await #expect(throws: VoiceError.self) {
            _ = try await voice.sound(of: Announcement.sample().phrase(in: .english))
        }
        #expect(error?.code == code)
    }
}

private func code(of announcer: Announcer, _ phrase: Phrase) async -> VoiceError.Code? {
    do throws(VoiceError) {
        _ = try await announcer.sound(of: phrase)
        return nil
    } catch {
        return error.code
    }
}

private func phrase(_ serial: Int) -> Phrase {
    Announcement(number: TicketNumber(letter: "A", serial: serial), counter: .numbered(1)).phrase(in: .english)
}
