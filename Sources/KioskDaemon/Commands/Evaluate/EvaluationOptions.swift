import ArgumentParser
import Evaluation
import FaceMatch
import Foundation

/// Options of every evaluation.
struct EvaluationOptions: ParsableArguments {
    @OptionGroup var settings: SettingOptions

    @Flag(help: "Print JSON on one line.")
    var json = false

    @Option(help: "Write a self-contained HTML page with plots too.")
    var report: String?

    /// Makes the templates of pictures with the daemon's own detector settings.
    func survey(models: String) -> StillSurvey {
        StillSurvey(models: ModelStore(directory: models), progress: Progress.show)
    }

    func publish(_ result: some EvaluationReport) throws {
        if let report {
            do {
                try Data(result.page.html.utf8).write(to: URL(fileURLWithPath: report))
            } catch {
                throw EvaluationError(
                    .outputUnwritable,
                    subject: report,
                    detail: "the page can't be written",
                    remedy: "give --report a file in a folder that exists and is writable"
                )
            }
        }
        if json {
            try Report.write(ComparableReport(result), onOneLine: true)
        } else {
            print(result.lines)
        }
    }
}
