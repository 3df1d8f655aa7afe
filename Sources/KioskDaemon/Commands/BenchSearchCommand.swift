import ArgumentParser
import Foundation
import Measurement

struct BenchSearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Measures one-to-many searches, and whether they find what comparing with everybody finds.",
        discussion: "Templates are random, or those of files: 128 little-endian floats each, one after the other."
    )

    @Option(help: "Templates in the gallery: one size or several, with commas.")
    var sizes: SizeList = SizeList(values: [10_000, 100_000, 400_000, 1_000_000])

    @Option(help: "Searches at each size.")
    var probes = 100

    @Option(help: "Where random templates begin.")
    var seed: UInt64 = 1

    @Option(help: "A file of templates instead of random ones.", completion: .file())
    var templatesFile: String?

    @Option(help: "A file of probes; goes with --templates-file.", completion: .file())
    var probesFile: String?

    @Option(help: "A file to write the best five of each probe to, as places in the file of templates (Int32).")
    var answersFile: String?

    @Flag(help: "Print JSON on one line.")
    var json = false

    func validate() throws {
        guard probes > 0 else { throw ValidationError("--probes takes a number from 1") }
        guard (templatesFile == nil) == (probesFile == nil), answersFile == nil || templatesFile != nil else {
            throw ValidationError("--templates-file and --probes-file go together, --answers-file with both")
        }
    }

    func run() async throws {
        try await OneLineFailure.reported {
            try Report.write(try await report(), onOneLine: json)
        }
    }

    private func report() async throws -> SearchReport {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        if let templatesFile, let probesFile {
            let search = try RecordedSearch(templates: templatesFile, probes: probesFile, tasks: cores)
            return try await search.run(answers: answersFile)
        }
        return try await SearchBench(sizes: sizes.values, probes: probes, seed: seed, tasks: cores).run()
    }
}
