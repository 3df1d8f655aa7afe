import Subprocess
import SystemPackage

/// The voice of eSpeak NG, as a child process: it needs no network and is there in every language.
package struct EspeakVoice: Sendable {
    package static let program = "espeak-ng"
    /// Words a minute: slow enough for elderly listeners. The program's own default is 175.
    private static let speed = 130
    /// Pause between words in units of 10 ms at the default speed, so that digits don't run together.
    private static let wordGap = 3
    /// Of 200; louder clips.
    private static let amplitude = 70
    /// A call is 200 KB; a counter's name may make it somewhat longer.
    private static let largestOutput = 4 << 20
    private static let longestComplaint = 64 << 10

    private let program: String
    private let patience: Duration

    /// - Parameters:
    ///   - program: a name that is looked for in `PATH`, or a path.
    ///   - patience: how long one call may take.
    package init(program: String = EspeakVoice.program, patience: Duration = .seconds(10)) {
        self.program = program
        self.patience = patience
    }

    package var isInstalled: Bool {
        get async { (try? await Executable.name(program).resolveExecutablePath(in: .inherit)) != nil }
    }

    /// - Throws: `voice-missing`, `voice-failed`.
    package func sound(of phrase: Phrase) async throws(VoiceError) -> Sound {
        let bytes = try await inTime { () throws(VoiceError) in try await speak(phrase) }
        do throws(WAVFault) {
            return try WAVFile.sound(of: bytes, ending: .open).trimmed().levelled()
        } catch {
            throw VoiceError(.failed, "\(program): its output \(error)")
        }
    }

    private func speak(_ phrase: Phrase) async throws(VoiceError) -> [UInt8] {
        let input = try SpokenInput(phrase.text)
        defer { input.close() }
        do {
            let outcome = try await run(
                program.contains("/") ? .path(FilePath(program)) : .name(program),
                arguments: Arguments([
                    "-v", phrase.language.espeakName, "-s", "\(Self.speed)", "-g", "\(Self.wordGap)",
                    "-a", "\(Self.amplitude)", "-b", "1", "--stdin", "--stdout",
                ]),
                input: .fileDescriptor(input.descriptor, closeAfterSpawningProcess: false),
                output: .bytes(limit: Self.largestOutput),
                error: .string(limit: Self.longestComplaint)
            )
            guard outcome.terminationStatus.isSuccess else {
                let lastWords = outcome.standardError.split(separator: "\n").last ?? ""
                throw VoiceError(.failed, "\(program): \(outcome.terminationStatus) \(lastWords)")
            }
            return outcome.standardOutput
        } catch let error as VoiceError {
            throw error
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw VoiceError(.missing, "\(program) is not installed")
        } catch {
            throw VoiceError(.failed, "\(program): \(error)")
        }
    }

    /// The child is killed when its time is over.
    private func inTime(
        _ work: @escaping @Sendable () async throws(VoiceError) -> [UInt8]
    ) async throws(VoiceError) -> [UInt8] {
        let result = await withTaskGroup(of: Result<[UInt8], VoiceError>?.self) { group in
            group.addTask { await Result(catching: work) }
            group.addTask {
                try? await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
        guard let result else { throw VoiceError(.failed, "\(program): not done within \(patience)") }
        return try result.get()
    }
}

extension Language {
    fileprivate var espeakName: String {
        switch self {
        case .vietnamese: "vi"
        case .english: "en-gb"
        }
    }
}

extension Result {
    fileprivate init(catching work: () async throws(Failure) -> Success) async {
        do throws(Failure) { self = .success(try await work()) } catch { self = .failure(error) }
    }
}
