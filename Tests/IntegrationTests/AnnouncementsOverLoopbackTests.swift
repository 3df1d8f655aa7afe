import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("Announcements over loopback")
    struct AnnouncementsOverLoopback {
        private struct AnnouncementReply: Decodable, Equatable, Sendable {
            struct Audio: Decodable, Equatable, Sendable {
                let vi: String?
                let en: String?
            }
            struct Captions: Decodable, Equatable, Sendable {
                let vi: String
                let en: String
            }

            let sequence: Int64
            let ticket: String
            let number: String
            let counter: String
            let captions: Captions
            let audio: Audio
        }

        private static let address = "/api/v1/announcements"

        /// The sequences of a ticket's issue, call and recall, of which it has gone back to wait since.
        private static func calls(
            at terminal: Terminal
        ) async throws -> (issue: Int64, call: Int64, recall: Int64) {
            let issued: TicketReply = try await terminal.post("/api/v1/tickets")
            let issue = try await lastSequence(at: terminal)
            let _: TicketReply = try await terminal.post("/api/v1/counters/2/call-next")
            let call = try await lastSequence(at: terminal)
            let _: TicketReply = try await terminal.post("/api/v1/tickets/\(issued.id)/recall")
            let recall = try await lastSequence(at: terminal)
            let _: TicketReply = try await terminal.post("/api/v1/tickets/\(issued.id)/put-back")
            return (issue, call, recall)
        }

        private static func lastSequence(at terminal: Terminal) async throws -> Int64 {
            try await terminal.get("/api/v1/queue", as: QueueReply.self).sequence
        }

        @Test("a call is announced, a recall says the same, whatever came after; nothing else is announced")
        func words() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let sequences = try await Self.calls(at: daemon.terminal)
                let board = try await Staff.paired("board", by: daemon.terminal)
                let call: AnnouncementReply = try await board.get("\(Self.address)/\(sequences.call)")
                #expect(call.captions.vi == "Mời số A001 đến Quầy 2")
                #expect(call.captions.en == "Number A001, please go to Counter 2")
                #expect(call.number == "A001" && call.counter == "2" && call.sequence == sequences.call)
                let recall: AnnouncementReply = try await board.get("\(Self.address)/\(sequences.recall)")
                #expect(recall.captions == call.captions && recall.ticket == call.ticket && recall.counter == "2")
                let sounds = try await [call, recall].asyncMap { announcement in
                    try await board.bytes(of: try #require(announcement.audio.vi))
                }
                #expect(sounds[0] == sounds[1] && sounds[0].starts(with: Array("RIFF".utf8)))
                for other in ["\(sequences.issue)", "\(sequences.recall + 1)", "999999", "0", "-1", "x"] {
                    let problem = try await board.problem(.GET, "\(Self.address)/\(other)")
                    #expect(problem.status == 404 && problem.code == "unknown-announcement", "\(other)")
                }
                let french = try await board.problem(.GET, "\(Self.address)/\(sequences.call)/fr")
                #expect(french.status == 404 && french.code == "unknown-announcement")
            }
        }

        @Test("boards that ask at the same moment hear the same, and each for itself")
        func parallel() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let sequences = try await Self.calls(at: daemon.terminal)
                let board = try await Staff.paired("board", by: daemon.terminal)
                let sounds = try await withThrowingTaskGroup(of: Data.self) { group in
                    for _ in 0..<6 {
                        for language in ["vi", "en"] {
                            group.addTask {
                                try await board.bytes(of: "\(Self.address)/\(sequences.call)/\(language)")
                            }
                        }
                    }
                    return try await group.reduce(into: Set<Data>()) { $0.insert($1) }
                }
                #expect(sounds.count == 2)
                let (code, headers) = try await board.status(of: "\(Self.address)/\(sequences.call)/vi")
                #expect(code == 200 && headers.first(name: "content-type") == "audio/wav")
                #expect(headers.first(name: "cache-control") == "private, max-age=600")
            }
        }

        @Test("a kiosk has nothing to announce")
        func kiosk() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let sequences = try await Self.calls(at: daemon.terminal)
                let kiosk = try await Staff.paired("kiosk", by: daemon.terminal)
                for path in ["\(sequences.call)", "\(sequences.call)/vi"] {
                    let problem = try await kiosk.problem(.GET, "\(Self.address)/\(path)")
                    #expect(problem.status == 403 && problem.code == "not-allowed")
                }
            }
        }

        @Test("with the voice switched off the words are still there")
        func silent() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(
                ["run", "--camera", "none", "--data", folder.path],
                environment: ["KIOSK_ANNOUNCEMENTS_VOICE": "off"]
            ) { daemon in
                let sequences = try await Self.calls(at: daemon.terminal)
                let call: AnnouncementReply = try await daemon.terminal.get("\(Self.address)/\(sequences.call)")
                #expect(call.captions.vi == "Mời số A001 đến Quầy 2")
                #expect(call.audio.vi == nil && call.audio.en == nil)
                let problem = try await daemon.terminal.problem(.GET, "\(Self.address)/\(sequences.call)/vi")
                #expect(problem.status == 404 && problem.code == "voice-off")
            }
        }

        @Test("recordings that lack a file are named in the journal, and the other voice speaks")
        func incompleteRecordings() async throws {
            let folder = try TemporaryFolder()
            let ending = try await withDaemon(
                ["run", "--camera", "none", "--data", folder.path],
                environment: ["KIOSK_ANNOUNCEMENTS_RECORDINGS": folder.path]
            ) { daemon in
                let sequences = try await Self.calls(at: daemon.terminal)
                return try await daemon.terminal.bytes(of: "\(Self.address)/\(sequences.call)/vi")
            }
            #expect(ending.value.count > 50_000)
            #expect(ending.journal.contains("vi/moi-so.wav is missing"))
        }
    }
}

extension Array where Element: Sendable {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
