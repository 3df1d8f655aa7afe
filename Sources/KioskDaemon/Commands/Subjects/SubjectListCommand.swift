import ArgumentParser
import QueueModel
import QueueStore

struct SubjectListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Prints ids, dates and counts of those who are remembered."
    )

    @OptionGroup var options: SettingOptions

    func run() async throws {
        try await OneLineFailure.reported {
            try await SubjectRecords.opened(for: "subject list", options) { records in
                for subject in try await records.store.subjects() {
                    print(
                        "\(subject.id)  enrolled \(subject.enrolledAt.iso8601)  last seen \(subject.lastSeenDay)  "
                            + "visits \(subject.visits)  erased by \(subject.expiresAt.iso8601)"
                    )
                }
            }
        }
    }
}
