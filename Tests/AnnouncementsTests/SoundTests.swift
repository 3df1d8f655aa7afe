import Announcements
import Testing

@Suite("Sounds")
struct SoundTests {
    private static let whole = WAVFile.bytes(of: .tone(seconds: 0.2))

    @Test("come back from a WAV file as they went into it", arguments: [8_000, 22_050, 48_000])
    func roundTrip(sampleRate: Int) throws {
        let sound = Sound.tone(seconds: 0.3, silence: 0.1, sampleRate: sampleRate)
        #expect(try WAVFile.sound(of: WAVFile.bytes(of: sound), ending: .known) == sound)
    }

    @Test("are found behind chunks that say something else")
    func otherChunks() throws {
        var bytes = Self.whole
        bytes.insert(contentsOf: Array("LIST".utf8) + [3, 0, 0, 0, 1, 2, 3, 0], at: 36)
        #expect(try WAVFile.sound(of: bytes, ending: .known) == .tone(seconds: 0.2))
    }

    @Test(
        "are refused in any other form",
        arguments: [
            ([], WAVFault.notWAV), (Array("no RIFF here".utf8), .notWAV), (Array(whole.prefix(36)), .notWAV),
            (Array(whole.prefix(30)), .truncated), (Array(whole.dropLast(100)), .truncated),
            (changed(at: 20, to: 3), .otherFormat("coding 3, 1 channels, 16 bits, 16000 Hz")),
            (changed(at: 22, to: 2), .otherFormat("coding 1, 2 channels, 16 bits, 16000 Hz")),
            (changed(at: 34, to: 8), .otherFormat("coding 1, 1 channels, 8 bits, 16000 Hz")),
            (changed(at: 25, to: 0), .otherFormat("coding 1, 1 channels, 16 bits, 128 Hz")),
            (WAVFile.bytes(of: Sound(sampleRate: 16_000, samples: [])), .empty),
        ]
    )
    func refused(bytes: [UInt8], fault: WAVFault) {
        #expect(throws: fault) { try WAVFile.sound(of: bytes, ending: .known) }
    }

    @Test("a stream's length is what came, whatever its header claims")
    func streamed() throws {
        let bytes = Array(Self.whole.dropLast(100))
        #expect(try WAVFile.sound(of: bytes, ending: .open).samples.count == 3_200 - 50)
    }

    @Test("no cut of a file and no changed byte of its header is more than refused")
    func hostile() {
        for length in 0..<64 { _ = try? WAVFile.sound(of: Array(Self.whole.prefix(length)), ending: .open) }
        for place in 0..<44 {
            for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
                _ = try? WAVFile.sound(of: Self.changed(at: place, to: value), ending: .known)
                _ = try? WAVFile.sound(of: Self.changed(at: place, to: value), ending: .open)
            }
        }
    }

    @Test("lose the silence at their ends, and nothing of the sound")
    func trimmed() {
        let sound = Sound.tone(seconds: 0.5, silence: 1).trimmed()
        #expect(sound.seconds >= 0.5 && sound.seconds < 0.64)
        #expect(Sound(sampleRate: 8_000, samples: Array(repeating: 0, count: 800)).trimmed().samples.isEmpty)
    }

    @Test("are made equally loud, without clipping", arguments: [200.0, 3_000, 32_000])
    func levelled(amplitude: Double) {
        let sound = Sound.tone(seconds: 0.5, amplitude: amplitude).levelled()
        let peak = sound.samples.map(\.magnitude).max() ?? 0
        #expect((5_700...5_950).contains(peak))
        var spike = Sound.tone(seconds: 0.5, amplitude: 200).samples
        spike[100] = 20_000
        let levelled = Sound(sampleRate: 16_000, samples: spike).levelled()
        #expect((levelled.samples.map(\.magnitude).max() ?? 0) <= 29_163)
    }

    private static func changed(at place: Int, to value: UInt8) -> [UInt8] {
        var bytes = whole
        bytes[place] = value
        return bytes
    }
}
