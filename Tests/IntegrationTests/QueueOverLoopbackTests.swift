import Foundation
import Subprocess
import NIOHTTP1
import Testing

extension Integration {
    @Suite("The queue over loopback")
    struct QueueOverLoopback {
        @Test("a ticket goes its whole way, and every terminal hears each step once and in order")
        func wholeWay() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let terminal = daemon.terminal
                let events = try await terminal.events()
                let issued: TicketReply = try await terminal.post("/api/v1/tickets")
                #expect(issued.number == "A001" && issued.state == "waiting" && issued.origin == "button")
                let called: TicketReply = try await terminal.post("/api/v1/counters/1/call-next")
                #expect(called.id == issued.id && called.state == "called" && called.counter == "1")
                let recalled: TicketReply = try await terminal.post("/api/v1/tickets/\(issued.id)/recall")
                #expect(recalled.recalls == 1)
                let started: TicketReply = try await terminal.post("/api/v1/tickets/\(issued.id)/start")
                #expect(started.state == "serving")
                let queue: QueueReply = try await terminal.get("/api/v1/queue")
                #expect(queue.attended.map(\.id) == [issued.id] && queue.waiting.isEmpty)
                #expect(queue.counters.first?.ticket == issued.id)
                let finished: TicketReply = try await terminal.post("/api/v1/tickets/\(issued.id)/finish")
                #expect(finished.state == "finished")
                let heard = try await events.logEvents(through: queue.sequence + 1)
                #expect(
                    heard.map(\.event.type) == [
                        "ticketIssued", "counterOpened", "ticketCalled", "ticketRecalled", "serviceStarted",
                        "serviceFinished",
                    ]
                )
                #expect(heard.map(\.sequence) == Array(queue.sequence - 4...queue.sequence + 1))
            }
        }

        @Test("no-show and cancel close a ticket, and the next one is called")
        func noShowAndCancel() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(
                ["run", "--camera", "none", "--data", folder.path],
                environment: ["KIOSK_QUEUE_NO_SHOW_SECONDS": "0"]
            ) { daemon in
                let terminal = daemon.terminal
                for _ in 1...3 { let _: TicketReply = try await terminal.post("/api/v1/tickets") }
                let first: TicketReply = try await terminal.post("/api/v1/counters/2/call-next")
                let early = try await terminal.problem(.POST, "/api/v1/tickets/\(first.id)/no-show")
                #expect(early.status == 409 && early.code == "no-show-too-soon")
                let _: TicketReply = try await terminal.post("/api/v1/tickets/\(first.id)/recall")
                let absent: TicketReply = try await terminal.post("/api/v1/tickets/\(first.id)/no-show")
                #expect(absent.state == "no-show")
                let list: TicketListReply = try await terminal.get("/api/v1/tickets?limit=500")
                let cancelled: TicketReply = try await terminal.post("/api/v1/tickets/\(list.tickets[1].id)/cancel")
                #expect(cancelled.state == "cancelled")
                let next: TicketReply = try await terminal.post("/api/v1/counters/2/call-next")
                #expect(next.number == "A003")
            }
        }

        @Test("a terminal that comes back with the id it saw last misses nothing and sees nothing twice")
        func resume() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let terminal = daemon.terminal
                for _ in 1...20 { let _: TicketReply = try await terminal.post("/api/v1/tickets") }
                let all = try await terminal.events(after: 0).logEvents(through: 21)
                #expect(all.map(\.sequence) == Array(1...21))
                let resumed = try await terminal.events(after: 15)
                let _: TicketReply = try await terminal.post("/api/v1/tickets")
                #expect(try await resumed.logEvents(through: 22).map(\.sequence) == Array(16...22))
            }
        }

        @Test("a terminal that remembers another database is told to read the queue afresh")
        func foreignEventID() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                var events = try await daemon.terminal.events(after: 9_999).makeAsyncIterator()
                let first = try await events.next()
                #expect(first?.name == "queue" && first?.id == 1)
            }
        }

        @Test("after a clean stop the database is one whole file")
        func oneFile() async throws {
            let folder = try TemporaryFolder()
            let ending = try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let _: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
            }
            #expect(ending.status == .exited(0))
            let log = folder.url.appendingPathComponent("kioskd.sqlite-wal").path
            let attributes = try? FileManager.default.attributesOfItem(atPath: log)
            #expect((attributes?[.size] as? NSNumber)?.intValue ?? 0 == 0)
        }

        @Test("numbers from many terminals at once are different and without a gap")
        func manyAtOnce() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let numbers = try await withThrowingTaskGroup(of: String.self) { group in
                    for _ in 1...200 {
                        group.addTask {
                            try await daemon.terminal.post("/api/v1/tickets", as: TicketReply.self).number
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(numbers.sorted() == (1...200).map { String(format: "A%03d", $0) })
            }
        }

        @Test("SIGTERM ends it cleanly within two seconds while terminals listen")
        func stops() async throws {
            let folder = try TemporaryFolder()
            let ending = try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let events = try await daemon.terminal.events()
                let started = ContinuousClock.now
                var heard = 0
                for try await _ in events {
                    if heard == 0 { try daemon.terminate() }
                    heard += 1
                }
                #expect(heard > 0)
                return started.duration(to: .now)
            }
            #expect(ending.value < .seconds(2))
            #expect(ending.status == .exited(0))
        }
    }
}
