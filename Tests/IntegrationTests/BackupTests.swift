import Foundation
import GRDB
import QueueModel
import QueueStore
import Subprocess
import Testing

extension Integration {
    @Suite("kioskd backup and restore")
    struct BackupAndRestore {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
        }

        private var database: String { folder.path + "/kioskd.sqlite" }
        private var arguments: [String] { ["run", "--camera", "none", "--data", folder.path] }

        private func backup(_ extra: String...) async throws -> (
            status: TerminationStatus, output: String, errors: String
        ) {
            try await kioskd(["backup", "--data", folder.path] + extra)
        }

        /// A day that was copied after its second ticket, and went on to its fourth.
        private func office() async throws {
            try await withDaemon(arguments) { daemon in
                for index in 1...4 {
                    let _: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                    guard index == 2 else { continue }
                    let outcome = try await backup()
                    #expect(outcome.status == .exited(0), "\(outcome.errors)")
                    #expect(outcome.output.contains("tried and sound"))
                }
            }
        }

        @Test("a copy is made beside the running daemon, and a restore is refused there")
        func beside() async throws {
            try await withDaemon(arguments) { daemon in
                let _: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                #expect(try await backup("--to", folder.path + "/usb").status == .exited(0))
                #expect(try await backup().status == .exited(0))
                let refused = try await kioskd(["restore", "latest", "--data", folder.path])
                #expect(refused.status == .exited(1) && refused.errors.contains("database-held"), "\(refused.errors)")
            }
        }

        @Test("a restored day gives no number twice, says what is missing and stands in the audit")
        func restored() async throws {
            try await office()
            let outcome = try await kioskd(["restore", "latest", "--data", folder.path])
            #expect(outcome.status == .exited(0), "\(outcome.errors)")
            #expect(outcome.output.contains("are not in it"))
            let ending = try await withDaemon(arguments) { daemon in
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(health.warnings.contains("events-lost"))
                let ticket: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                #expect(ticket.number == "A005")
            }
            #expect(ending.journal.contains("events-lost"))
            let actions = try await DatabaseQueue(path: database).read { db in
                try String.fetchAll(db, sql: "SELECT action FROM audit")
            }
            #expect(actions.contains("restore"))
            #expect(try await kioskd(["verify", "--data", folder.path]).status == .exited(0))
        }

        @Test("a damaged database is replaced by its copy at the start, and the day goes on")
        func damaged() async throws {
            try await office()
            try Data(repeating: 0xA5, count: 40_000).write(to: URL(fileURLWithPath: database))
            let ending = try await withDaemon(arguments) { daemon in
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(health.warnings.contains("database-restored"), "\(health.warnings)")
                let ticket: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                #expect(ticket.number == "A005")
                let queue: QueueReply = try await daemon.terminal.get("/api/v1/queue")
                #expect(queue.waiting.map(\.number) == ["A001", "A002", "A005"])
            }
            #expect(ending.journal.contains("salvaged-through"))
        }

        @Test("without any copy a fresh database goes on behind the numbers that were given out")
        func noCopy() async throws {
            try await withDaemon(arguments) { daemon in
                for _ in 1...3 { let _: TicketReply = try await daemon.terminal.post("/api/v1/tickets") }
            }
            try Data(repeating: 0xA5, count: 40_000).write(to: URL(fileURLWithPath: database))
            try await withDaemon(arguments) { daemon in
                let ticket: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                #expect(ticket.number == "A004")
            }
        }

        @Test("somebody who was erased after the copy was made does not come back to life with it")
        func erased() async throws {
            let place = try SubjectPlace()
            let marked = try await place.plant()
            #expect(try await kioskd(["backup", "--data", place.data]).status == .exited(0))
            #expect(
                try await kioskd(["subject", "erase", marked.id.rawValue, "--data", place.data]).status == .exited(0)
            )
            #expect(try await kioskd(["restore", "latest", "--data", place.data]).status == .exited(0))
            #expect(try await place.withStore { try await $0.file(of: marked.id)?.subject } != nil)
            try await withDaemon(place.daemon, environment: place.environment) { _ in
                let isErased = try await withinAMinute {
                    try await place.withStore { try await $0.file(of: marked.id)?.erasure } != nil
                }
                #expect(isErased)
            }
            #expect(try await place.withStore { try await $0.sealedRecords() } == [])
        }

        @Test("a terminal that comes back after a loss is told to read the queue afresh")
        func terminals() async throws {
            try await office()
            let last = try await DatabaseQueue(path: database).read { db in
                try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM event") ?? 0
            }
            #expect(try await kioskd(["restore", "latest", "--data", folder.path]).status == .exited(0))
            try await withDaemon(arguments) { daemon in
                for known in [last - 1, last] {
                    var events = try await daemon.terminal.events(after: known).makeAsyncIterator()
                    let first = try #require(try await events.next())
                    #expect(first.name == "queue")
                    #expect(first.id ?? 0 > last)
                }
            }
        }
    }
}
