import Connection
import Foundation
import Logging
import QueueModel
import QueueStore
import Synchronization
import Testing

@Suite("Reading the office's software")
struct PullerTests {
    /// Gives answers in their order, and keeps what it was asked.
    private final class ScriptedSource: PullSource {
        private struct State {
            var answers: [Result<PullAnswer, PullError>]
            var marks: [PullMark?] = []
        }

        private let state: Mutex<State>

        init(_ answers: [Result<PullAnswer, PullError>]) {
            state = Mutex(State(answers: answers))
        }

        /// The cursors and tags it was asked with.
        var asked: [String] {
            state.withLock { $0.marks.map { "\($0?.cursor ?? "-") \($0?.entityTag ?? "-")" } }
        }

        func answer(after mark: PullMark?) async throws(PullError) -> PullAnswer {
            let answer = state.withLock { state in
                state.marks.append(mark)
                return state.answers.isEmpty ? .success(.unchanged) : state.answers.removeFirst()
            }
            return try answer.get()
        }
    }

    private func page(_ codes: [String], to cursor: String, more: Bool = false, tag: String? = nil) throws -> PullAnswer
    {
        let dossiers = codes.map { #"{"code":"\#($0)","receivedAt":"2026-11-27T01:00:00Z"}"# }.joined(separator: ",")
        let json = #"{"dossiers":[\#(dossiers)],"cursor":"\#(cursor)","more":\#(more)}"#
        return .page(try PullPage(json: Data(json.utf8)), entityTag: tag)
    }

    private func puller(_ source: ScriptedSource, _ store: SampleStore) throws -> Puller {
        let office = try Office.sample()
        return Puller(
            source,
            into: store.dossiers,
            office: { office },
            every: .seconds(60),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { .epoch },
            fraction: { 1 }
        )
    }

    @Test("pages are read until there are no more, and the next process goes on behind them")
    func pages() async throws {
        let store = try SampleStore()
        let source = ScriptedSource([
            .success(try page(["H-1"], to: "a", more: true)), .success(try page(["H-2"], to: "b")),
            .success(try page([], to: "b", tag: "tag")), .success(.unchanged),
        ])
        let first = try puller(source, store)
        await first.read()
        #expect(try await store.codes() == ["H-1", "H-2"])
        await first.read()
        let second = try puller(source, store)
        await second.read()
        #expect(source.asked == ["- -", "a -", "b -", "b tag"])
        #expect(await second.status.lastSuccess != nil)
        #expect(await second.warnings.isEmpty)
    }

    @Test("a page that can't be taken changes nothing, and is asked for again")
    func faulty() async throws {
        let store = try SampleStore()
        let json = """
            {"dossiers": [{"code": "H-1", "receivedAt": "2026-11-27T01:00:00Z"},
            {"code": "H-2", "service": "none", "receivedAt": "2026-11-27T01:00:00Z"}], "cursor": "a", "more": false}
            """
        let bad = PullAnswer.page(try PullPage(json: Data(json.utf8)), entityTag: nil)
        let source = ScriptedSource([.success(bad), .success(bad), .success(bad), .success(try page(["H-1"], to: "a"))])
        let puller = try puller(source, store)
        for _ in 0..<3 { await puller.read() }
        #expect(await puller.status.failure == .faulty(at: "dossiers.1.service", .unknownService("none")))
        #expect(await puller.warnings == [Puller.failingCode])
        #expect(try await store.codes().isEmpty)
        await puller.read()
        #expect(source.asked == ["- -", "- -", "- -", "- -"])
        #expect(await puller.warnings.isEmpty)
        #expect(await puller.status.failure == nil)
    }

    @Test("failures wait longer and longer, and as long as the software asks")
    func backOff() async throws {
        let store = try SampleStore()
        let refusal = PullError.refused(status: 503, retryAfter: .seconds(900))
        let source = ScriptedSource([.failure(.unreachable), .failure(.timedOut), .failure(refusal)])
        let puller = try puller(source, store)
        var pauses: [Duration] = []
        for _ in 0..<4 {
            await puller.read()
            pauses.append(await puller.pause)
        }
        #expect(pauses == [.seconds(2), .seconds(4), .seconds(900), .seconds(60)])
    }

    @Test("a cursor that is gone begins anew; one that stands still is no endless loop")
    func cursors() async throws {
        let store = try SampleStore()
        let source = ScriptedSource([
            .success(try page(["H-1"], to: "a")), .success(.cursorGone), .success(try page(["H-2"], to: "z")),
            .success(try page([], to: "z", more: true)),
        ])
        let puller = try puller(source, store)
        for _ in 0..<3 { await puller.read() }
        #expect(source.asked == ["- -", "a -", "- -", "z -"])
        #expect(await puller.status.failure == .cursorStandsStill)
    }

    @Test("what is removed there is removed here")
    func removal() async throws {
        let store = try SampleStore()
        let json = #"{"removedDossiers": ["H-1"], "cursor": "b", "more": false}"#
        let removal = PullAnswer.page(try PullPage(json: Data(json.utf8)), entityTag: nil)
        let source = ScriptedSource([.success(try page(["H-1", "H-2"], to: "a")), .success(removal)])
        let puller = try puller(source, store)
        for _ in 0..<2 { await puller.read() }
        #expect(try await store.codes() == ["H-2"])
    }

    @Test(
        "what is not of the contract is refused, and the place is told",
        arguments: [
            ("[]", ""), (#"{"cursor": "a"}"#, "more"), (#"{"cursor": "", "more": false}"#, "cursor"),
            (#"{"cursor": "a", "more": false, "names": []}"#, "names"),
            (
                #"{"dossiers": [{"code": "?", "receivedAt": "2026-11-27T01:00:00Z"}], "cursor": "a", "more": false}"#,
                "dossiers.0.code"
            ),
            (
                #"{"dossiers": [{"code": "H", "receivedAt": "27/11/2026"}], "cursor": "a", "more": false}"#,
                "dossiers.0.receivedAt"
            ),
            (#"{"dossiers": [{"code": "H"}], "cursor": "a", "more": false}"#, "dossiers.0.receivedAt"),
            (
                #"{"dossiers": [{"code": "H", "receivedAt": "2026-11-27T01:00:00Z", "state": "ready"}], "cursor": "a", "#
                    + #""more": false}"#,
                "dossiers.0.state"
            ),
            (
                #"{"appointments": [{"code": "L", "service": "results"}], "cursor": "a", "more": false}"#,
                "appointments.0.at"
            ),
        ]
    )
    func malformed(json: String, place: String) throws {
        let error = try #require(throws: PullError.self) { try PullPage(json: Data(json.utf8)) }
        #expect(error == .malformed(at: place))
        #expect(!error.message.vi.isEmpty && !error.message.en.isEmpty)
    }
}
