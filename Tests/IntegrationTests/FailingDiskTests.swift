import Foundation
import GRDB
import NIOHTTP1
import QueueStore
import Subprocess
import Testing

extension Integration {
    /// A sample; `make test-io-faults` sweeps every write of a day.
    @Suite("A disk that fails")
    struct FailingDiskOverLoopback {
        private let folder: TemporaryFolder
        private let aside: TemporaryFolder
        private let disk: FailingDisk

        init() throws {
            folder = try TemporaryFolder()
            aside = try TemporaryFolder()
            disk = try FailingDisk(below: folder, control: aside)
        }

        private var arguments: [String] { ["run", "--camera", "none", "--data", folder.path] }

        /// The tickets that the log has.
        private func stored() throws -> [String: String] {
            let rows = try DatabaseQueue(path: folder.path + "/kioskd.sqlite").read { db in
                try Row.fetchAll(db, sql: "SELECT id, number FROM ticket")
            }
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
        }

        private func issue(at terminal: Terminal) async throws -> TicketReply {
            try await terminal.post("/api/v1/tickets")
        }

        @Test(
            "numbers go on from memory, people are told, and all is written when it works again",
            arguments: FailingDisk.Fault.allCases
        )
        func goesOn(_ fault: FailingDisk.Fault) async throws {
            let given = try await withDaemon(arguments, environment: disk.environment()) { daemon in
                let first = try await issue(at: daemon.terminal)
                #expect(first.durable)
                try disk.failNow(fault)
                var tickets = [first]
                for _ in 1...3 { tickets.append(try await issue(at: daemon.terminal)) }
                #expect(tickets.map(\.number) == ["A001", "A002", "A003", "A004"])
                #expect(tickets.dropFirst().allSatisfy { !$0.durable })
                let sick: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(sick.status == "degraded")
                #expect(sick.warnings.contains { $0.hasPrefix("database-") }, "\(sick.warnings)")
                try disk.mend()
                let after = try await issue(at: daemon.terminal)
                #expect(after.durable)
                let well: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(!well.warnings.contains { $0.hasPrefix("database-") }, "\(well.warnings)")
                try daemon.killAtOnce()
                return tickets + [after]
            }.value
            let stored = try stored()
            #expect(given.allSatisfy { stored[$0.id] == $0.number })
            #expect(try await kioskd(["verify", "--data", folder.path]).status == .exited(0))
        }

        /// In the machine's memory, as the service manager makes one.
        private var runtimeFolder: [String: String] { ["RUNTIME_DIRECTORY": aside.path] }

        /// One number before the disk fails, and eight after it, until the daemon is killed.
        private func givenUntilKilled(_ fault: FailingDisk.Fault) async throws -> [TicketReply] {
            let environment = try await disk.environment().merging(runtimeFolder) { first, _ in first }
            return try await withDaemon(arguments, environment: environment) { daemon in
                var tickets = [try await issue(at: daemon.terminal)]
                try disk.failNow(fault)
                for _ in 1...8 { tickets.append(try await issue(at: daemon.terminal)) }
                #expect(!tickets[8].durable)
                try daemon.killAtOnce()
                return tickets
            }.value
        }

        @Test(
            "what was in memory only when the daemon was killed is there when it starts, and is written",
            arguments: FailingDisk.Fault.allCases
        )
        func killed(_ fault: FailingDisk.Fault) async throws {
            let given = try await givenUntilKilled(fault)
            try disk.mend()
            try await withDaemon(arguments, environment: runtimeFolder) { daemon in
                let next = try await issue(at: daemon.terminal)
                #expect(next.number == "A010" && next.durable)
                let stored = try stored()
                for ticket in given { #expect(stored[ticket.id] == ticket.number) }
            }
            #expect(try await kioskd(["verify", "--data", folder.path]).status == .exited(0))
        }

        @Test("a disk that takes nothing keeps the daemon from no start either", arguments: FailingDisk.Fault.allCases)
        func startsAllTheSame(_ fault: FailingDisk.Fault) async throws {
            let given = try await givenUntilKilled(fault)
            let environment = try await disk.environment().merging(runtimeFolder) { first, _ in first }
            let ending = try await withDaemon(arguments, environment: environment) { daemon in
                let next = try await issue(at: daemon.terminal)
                #expect(next.number == "A010" && !next.durable)
                let queue: QueueReply = try await daemon.terminal.get("/api/v1/queue")
                #expect(queue.waiting.count == 10)
                try disk.mend()
                // It writes on by itself, or ends so that the next start finds the database.
                try await eventually {
                    guard let health: HealthReply = try? await daemon.terminal.get("/healthz") else { return true }
                    return !health.warnings.contains { $0.hasPrefix("database-") }
                }
                return next
            }
            #expect(ending.status == .exited(0), "\(ending.journal)")
            try await withDaemon(arguments, environment: runtimeFolder) { daemon in
                #expect(try await issue(at: daemon.terminal).number == "A011")
                let stored = try stored()
                for ticket in given + [ending.value] { #expect(stored[ticket.id] == ticket.number) }
            }
            #expect(try await kioskd(["verify", "--data", folder.path]).status == .exited(0))
        }

        @Test("keeps nobody out, however long ago they were last seen, and lets people sign in")
        func entrance() async throws {
            try await withDaemon(arguments, environment: disk.environment()) { daemon in
                let clerk = try await Staff.added("lan", role: "clerk", by: daemon.terminal)
                let kiosk = try await Staff.paired("kiosk", by: daemon.terminal)
                // Ten minutes ago, when the disk still worked.
                try await DatabaseQueue(path: folder.path + "/kioskd.sqlite").write { db in
                    for table in ["session", "device"] {
                        try db.execute(sql: "UPDATE \(table) SET used_at = used_at - 600000")
                    }
                }
                try disk.failNow(.full)
                for terminal in [daemon.terminal, clerk, try await Staff.signedIn("lan", Staff.secret, at: clerk)] {
                    #expect(try await !issue(at: terminal).durable)
                }
                let status = try await kiosk.raw(.GET, "/api/v1/kiosk").status
                #expect(status == 200)
            }
        }

        @Test(
            "where the machine's memory has lost it too, none of its numbers is given again",
            arguments: FailingDisk.Fault.allCases
        )
        func forgotten(_ fault: FailingDisk.Fault) async throws {
            let given = try await givenUntilKilled(fault)
            try disk.mend()
            try FileManager.default.removeItem(atPath: aside.path + "/events")
            try await withDaemon(arguments, environment: runtimeFolder) { daemon in
                let next = try await issue(at: daemon.terminal)
                #expect(next.number == "A010")
                let stored = try stored()
                for ticket in given where ticket.durable { #expect(stored[ticket.id] == ticket.number) }
            }
        }

        @Test(
            "one failed write of a day loses nothing that was called durable",
            arguments: Array(stride(from: Int64(1), through: 40, by: 3))
        )
        func once(call: Int64) async throws {
            let fault = FailingDisk.Fault.allCases[Int(call / 3) % 3]
            let given = try await withDaemon(arguments, environment: disk.environment()) { daemon in
                try disk.failOnce(fault, after: call)
                var tickets: [TicketReply] = []
                for _ in 1...6 { tickets.append(try await issue(at: daemon.terminal)) }
                // A full disk takes what needs no further room.
                #expect(try fault == .full || disk.failures == 1)
                try daemon.killAtOnce()
                return tickets
            }.value
            try await withDaemon(arguments) { daemon in
                let next = try await issue(at: daemon.terminal)
                let stored = try stored()
                for ticket in given where ticket.durable { #expect(stored[ticket.id] == ticket.number) }
                #expect(Set((given + [next]).map(\.number)).count == given.count + 1)
            }
            let verified = try await kioskd(["verify", "--data", folder.path])
            #expect(verified.status == .exited(0), "\(verified.output)\(verified.errors)")
        }
    }
}
