import Announcements
import Foundation
import QueueModel

extension Counter {
    static func named(_ vi: String, _ en: String, id: CounterID = "1") -> Counter {
        Counter(id: id, name: LocalizedText(vi: vi, en: en), services: ["reception"])
    }

    static func numbered(_ number: Int) -> Counter {
        named("Quầy \(number)", "Counter \(number)")
    }
}

extension Announcement {
    static func sample(_ number: String = "A012", at counter: Counter = .numbered(3)) -> Announcement {
        Announcement(number: TicketNumber(number) ?? TicketNumber(letter: "A", serial: 12), counter: counter)
    }
}

extension Sound {
    /// A tone between two stretches of silence.
    static func tone(
        seconds: Double,
        silence: Double = 0,
        amplitude: Double = 8_000,
        sampleRate: Int = 16_000
    ) -> Sound {
        let pause = [Int16](repeating: 0, count: Int(silence * Double(sampleRate)))
        let tone = (0..<Int(seconds * Double(sampleRate))).map { place in
            Int16(amplitude * sin(2 * .pi * 440 * Double(place) / Double(sampleRate)))
        }
        return Sound(sampleRate: sampleRate, samples: pause + tone + pause)
    }
}

/// A folder with recordings, for one test.
final class RecordingsOnDisk: Sendable {
    let path: String

    /// A tone for every unit of the language.
    init(_ language: Language, counters: [String] = []) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("recordings-\(UUID().uuidString)").path
        let folder = "\(path)/\(language.rawValue)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in language.units.map(\.name) + counters {
            try write(WAVFile.bytes(of: .tone(seconds: 0.1)), to: "\(language.rawValue)/\(name).wav")
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ bytes: [UInt8], to file: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
    }

    func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(file)")
    }
}
