import FaceMatch
import Foundation
import QueueModel
import QueueStore
import Reception
import Subjects
import Subprocess
import Testing

extension Integration {
    @Suite("Commands about those who are remembered")
    struct SubjectCommands {
        private let place: SubjectPlace

        init() throws {
            place = try SubjectPlace()
        }

        private func subject(_ arguments: String...) async throws -> (
            status: TerminationStatus, output: String, errors: String
        ) {
            try await kioskd(["subject"] + arguments + ["--data", place.data], environment: place.environment)
        }

        @Test("tell ids, dates and counts, and what a citizen may get; never a number of the template")
        func told() async throws {
            let marked = try await place.plant()
            let list = try await subject("list")
            #expect(list.output.contains(marked.id.rawValue) && list.output.contains("visits 1"))
            let shown = try await subject("show", marked.id.rawValue)
            #expect(shown.output.contains("consent to 2026-11-27-") && shown.output.contains("sface-2021dec"))
            let exported = try await subject("export", marked.id.rawValue, "--json")
            let export = try JSONDecoder().decode(ExportReply.self, from: Data(exported.output.utf8))
            #expect(export.subject == marked.id.rawValue && export.visits == 1 && export.templates.count == 1)
            #expect(export.consents.map(\.givenBy) == ["citizen"])
            #expect(export.purpose.vi.contains("nhận ra") && export.purpose.en.contains("recognise"))
            for output in [list.output, shown.output, exported.output] {
                #expect(marked.turned.values.prefix(8).allSatisfy { !output.contains("\($0)") })
                #expect(!output.contains(marked.record.sealed.base64EncodedString()))
            }
        }

        @Test("erase, say so with a receipt, and afterwards tell that it happened")
        func erased() async throws {
            let marked = try await place.plant()
            let erasing = try await subject("erase", marked.id.rawValue)
            #expect(erasing.status == .exited(0))
            let again = try await subject("erase", marked.id.rawValue)
            #expect(again.output == erasing.output)
            let shown = try await subject("show", marked.id.rawValue)
            #expect(shown.output.contains("forgotten") && shown.output.contains(", ended "))
            #expect(try await subject("list").output.isEmpty)
            #expect(try place.files(with: [marked.record.sealed]) == [])
        }

        @Test("say in one line that nobody is known under an id", arguments: ["show", "export", "erase"])
        func unknown(command: String) async throws {
            _ = try await place.plant()
            let outcome = try await subject(command, String(repeating: "0", count: 32))
            #expect(outcome.status == .exited(1))
            #expect(outcome.errors.contains("unknown-subject"))
            #expect(outcome.errors.split(separator: "\n").count == 1)
        }

        @Test("never make a key over another, and renew only what is a key")
        func keys() async throws {
            let path = place.masterKeyFile.path
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            let made = try await kioskd(["subject-key", "new", path])
            #expect(made.status == .exited(1) && made.errors.contains("subject-key-exists"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
            let other = try place.folder.write("no key\n", to: "other")
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: other)
            let rotated = try await kioskd(["subject-key", "rotate", other])
            #expect(rotated.status == .exited(1) && rotated.errors.contains("subject-key-malformed"))
        }
    }
}

private struct ExportReply: Decodable {
    struct Consent: Decodable {
        let givenBy: String
    }

    struct Template: Decodable {
        let model: String
    }

    struct Texts: Decodable {
        let vi: String
        let en: String
    }

    let subject: String
    let visits: Int
    let consents: [Consent]
    let templates: [Template]
    let purpose: Texts
}
