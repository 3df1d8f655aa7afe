import Foundation

/// A folder with `vi/` and `en/`, and in each a WAV file for every unit, such as `vi/moi-so.wav`.
package struct RecordingFolder: Sendable {
    /// What is wrong with one file, such as `vi/moi-so.wav`.
    package struct Fault: Hashable, Sendable, CustomStringConvertible {
        package let file: String
        package let detail: String

        package var description: String { "\(file) \(detail)" }
    }

    private static let largestFile = 2 << 20
    /// More named counters than any office has.
    private static let mostCounters = 100

    private let path: String

    package init(path: String) {
        self.path = path
    }

    /// The recordings of a language if nothing is wrong with any; else all that is.
    package func load(_ language: Language) throws(RecordingFaults) -> Recordings {
        var sounds: [String: Sound] = [:]
        var faults: [Fault] = []
        for name in language.units.map(\.name) + counterNames(language) {
            let file = "\(language.rawValue)/\(name).wav"
            do throws(Fault) {
                let sound = try sound(of: file)
                let usual = sounds.values.first?.sampleRate ?? sound.sampleRate
                guard sound.sampleRate == usual else {
                    throw Fault(file: file, detail: "has \(sound.sampleRate) Hz, others have \(usual)")
                }
                sounds[name] = sound
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty, let sampleRate = sounds.values.first?.sampleRate else { throw RecordingFaults(faults) }
        return Recordings(sounds: sounds, sampleRate: sampleRate)
    }

    private func sound(of file: String) throws(Fault) -> Sound {
        guard let handle = FileHandle(forReadingAtPath: "\(path)/\(file)") else {
            throw Fault(file: file, detail: "is missing")
        }
        guard let bytes = try? handle.read(upToCount: Self.largestFile + 1) ?? Data() else {
            throw Fault(file: file, detail: "can't be read")
        }
        guard bytes.count <= Self.largestFile else {
            throw Fault(file: file, detail: "is larger than \(Self.largestFile >> 20) MB")
        }
        do throws(WAVFault) {
            let sound = try WAVFile.sound(of: Array(bytes), ending: .known).trimmed()
            guard !sound.samples.isEmpty else { throw .empty }
            return sound
        } catch {
            throw Fault(file: file, detail: "\(error)")
        }
    }

    /// Counters with names of their own are units of their own, by their ids.
    private func counterNames(_ language: Language) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(language.rawValue)")) ?? []
        let names = files.filter { $0.hasPrefix("counter-") && $0.hasSuffix(".wav") }.sorted()
        return names.prefix(Self.mostCounters).map { String($0.dropLast(".wav".count)) }
    }
}

extension RecordingFolder.Fault: Error {}

/// Why a language's recordings are not used: what is wrong with them, file by file.
package struct RecordingFaults: Error, Hashable, Sendable, CustomStringConvertible {
    private static let mostTold = 3

    package let faults: [RecordingFolder.Fault]

    init(_ faults: [RecordingFolder.Fault]) {
        self.faults = faults
    }

    package var description: String {
        let told = faults.prefix(Self.mostTold).map(\.description).joined(separator: "; ")
        return faults.count > Self.mostTold ? "\(told); and \(faults.count - Self.mostTold) more" : told
    }
}
