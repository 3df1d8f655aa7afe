import Foundation
import Subprocess
import Testing

extension Integration {
    @Suite("The demonstration")
    struct Demonstration {
        @Test("gives each person one number, and the one who returns the number they have")
        func rightTickets() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["demo", "--once", "--fast", "--data", folder.path]) { daemon in
                let terminal = daemon.terminal
                let kiosk = try await terminal.events()
                var shown: [String] = []
                for try await event in kiosk where event.name == "kiosk" {
                    let document = try event.decode(as: KioskReply.self)
                    if let ticket = document.ticket {
                        let entry = ticket.number + (document.returning ? " again" : "")
                        if shown.last != entry { shown.append(entry) }
                    }
                    if document.camera.state == "ended" { break }
                }
                #expect(shown == ["A001", "A002", "A001 again"])
                let list: TicketListReply = try await terminal.get("/api/v1/tickets?limit=500")
                #expect(list.tickets.map(\.number) == ["A001", "A002"])
                #expect(list.tickets.allSatisfy { $0.origin == "camera" && $0.state == "waiting" })
                let events = try await terminal.events(after: 0).logEvents(through: 3)
                #expect(events.map(\.sequence) == [1, 2, 3])
                #expect(events.map(\.event.type) == ["dayOpened", "ticketIssued", "ticketIssued"])
            }
        }

        @Test("is what `make run` starts on a machine without a camera", .enabled(if: !Place.isSanitized))
        func startedByMake() async throws {
            let script = Place.root.appendingPathComponent("scripts/run").path
            let environment = ["PORT": "0", "KIOSK_CAMERA_LINKS": "/nowhere", "KIOSK_SWIFT_BIN": ""]
            try await withDaemon(startedBy: script, environment: environment) { daemon in
                let kiosk = try await daemon.terminal.events().firstKiosk { $0.camera.state == "running" }
                #expect(kiosk != nil)
            }
        }

        @Test("shows the live picture while somebody looks")
        func preview() async throws {
            try await withDaemon(["demo"]) { daemon in
                _ = try await daemon.terminal.events().firstKiosk { $0.camera.state == "running" }
                let (contentType, bytes) = try await Staff.paired("kiosk", by: daemon.terminal)
                    .previewBytes(atLeast: 20_000)
                #expect(contentType == "multipart/x-mixed-replace; boundary=frame")
                #expect(bytes.starts(with: Data("--frame\r\nContent-Type: image/jpeg\r\n".utf8)))
                #expect(bytes.range(of: Data([0xFF, 0xD8, 0xFF])) != nil)
            }
        }

        @Test("kill -9 in the middle loses nothing that was acknowledged, and no number is given twice")
        func killedInTheMiddle() async throws {
            let folder = try TemporaryFolder()
            let acknowledged = Acknowledged()
            let ending = try await withDaemon(["demo", "--fast", "--data", folder.path]) { daemon in
                await withTaskGroup(of: Void.self) { group in
                    for _ in 1...4 {
                        group.addTask { await acknowledged.issueUntilItFails(at: daemon.terminal) }
                    }
                    group.addTask {
                        await acknowledged.wait(for: 100)
                        try? daemon.killAtOnce()
                    }
                }
            }
            #expect(ending.status == .signaled(9))
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let list: TicketListReply = try await daemon.terminal.get("/api/v1/tickets?limit=500")
                let next: TicketReply = try await daemon.terminal.post("/api/v1/tickets")
                let kept = Dictionary(uniqueKeysWithValues: list.tickets.map { ($0.id, $0.number) })
                for ticket in await acknowledged.tickets {
                    #expect(kept[ticket.id] == ticket.number)
                }
                let numbers = list.tickets.map(\.number) + [next.number]
                #expect(Set(numbers).count == numbers.count)
                let queue: QueueReply = try await daemon.terminal.get("/api/v1/queue")
                let events = try await daemon.terminal.events(after: 0).logEvents(through: queue.sequence)
                #expect(events.map(\.sequence) == Array(1...queue.sequence))
            }
        }
    }
}

/// The tickets that the daemon said it had issued.
private actor Acknowledged {
    private(set) var tickets: [TicketReply] = []
    private var waiting: (count: Int, continuation: CheckedContinuation<Void, Never>)?

    nonisolated func issueUntilItFails(at terminal: Terminal) async {
        while let ticket = try? await terminal.post("/api/v1/tickets", as: TicketReply.self) {
            await note(ticket)
        }
    }

    func wait(for count: Int) async {
        guard tickets.count < count else { return }
        await withCheckedContinuation { waiting = (count, $0) }
    }

    private func note(_ ticket: TicketReply) {
        tickets.append(ticket)
        guard let (count, continuation) = waiting, tickets.count >= count else { return }
        waiting = nil
        continuation.resume()
    }
}
