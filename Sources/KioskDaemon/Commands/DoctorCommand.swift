import ArgumentParser

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks what the daemon needs and says what to do about what is missing."
    )

    @OptionGroup var options: SettingOptions
    @OptionGroup var camera: CameraOption

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.load(camera: camera)
            let findings = await Examination(settings: settings).findings()
            for finding in findings {
                print(finding)
            }
            guard findings.allSatisfy({ $0.verdict != .bad }) else { throw ExitCode.failure }
        }
    }
}
