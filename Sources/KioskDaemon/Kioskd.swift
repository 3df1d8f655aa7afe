import ArgumentParser

@main
struct Kioskd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kioskd",
        abstract: "Gives queue numbers to those who walk up to the camera, and leads the queue of a one-stop office.",
        subcommands: [
            RunCommand.self, DemoCommand.self, ConfigCommand.self, DoctorCommand.self, BenchCommand.self,
            EvaluateCommand.self, ReportCommand.self, SimulateCommand.self, SubjectCommand.self, SubjectKeyCommand.self,
            VersionCommand.self,
        ],
        defaultSubcommand: RunCommand.self
    )
}
