import Access
import ArgumentParser
import Foundation
import QueueStore

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks that the database, or a copy of it, is sound and whole.",
        discussion: """
            No event is missing, the tickets are what the events say, and no audit entry was changed, left out or moved. \
            Changes nothing, and works beside the running daemon.
            """
    )

    @OptionGroup var options: SettingOptions

    @Argument(help: "A copy to be checked instead of the database.")
    var file: String?

    @Option(help: "An entry that must be there, as the journal tells it behind “audit head”: NUMBER:HASH.")
    var head: String?

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.load()
            let wanted = try head.map(Self.parsed)
            let report = try await DatabaseVerification.verify(
                path: file ?? settings.databasePath,
                expecting: wanted
            )
            for fault in report.faults { print("FAIL  \(fault)") }
            guard report.faults.isEmpty else { throw ExitCode.failure }
            print("ok    database: sound")
            print("ok    events: \(report.events), none missing, and the tickets agree with them")
            print("ok    audit: \(report.auditEntries) entries, none changed, missing or moved")
        }
    }

    private static func parsed(_ text: String) throws -> (sequence: Int64, hash: Data) {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let sequence = Int64(parts[0]), parts[1].count == 64,
            let hash = Data(hexadecimal: parts[1])
        else { throw AccessFailure(description: "--head is no NUMBER:HASH as the journal has it (bad-head)") }
        return (sequence, hash)
    }
}

extension Data {
    fileprivate init?(hexadecimal text: Substring) {
        let digits = Array(text)
        let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
        guard bytes.allSatisfy({ $0 != nil }) else { return nil }
        self.init(bytes.compactMap(\.self))
    }
}
