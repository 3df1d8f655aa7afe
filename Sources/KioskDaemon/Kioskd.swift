import ArgumentParser

@main
struct Kioskd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kioskd",
        abstract: "Gives queue numbers to those who walk up to the camera, and leads the queue of a one-stop office.",
        subcommands: [
            RunCommand.self, DemoCommand.self, ConfigCommand.self, DoctorCommand.self, UserCommand.self,
            DeviceCommand.self, APIKeyCommand.self, SubjectCommand.self, SubjectKeyCommand.self, MessageCommand.self,
            MetricsCommand.self, RoutesCommand.self, BackupCommand.self, RestoreCommand.self, VerifyCommand.self,
            ImportCommand.self, BenchCommand.self, EvaluateCommand.self, ReportCommand.self, SimulateCommand.self,
            VersionCommand.self,
        ],
        defaultSubcommand: RunCommand.self
    )
}
