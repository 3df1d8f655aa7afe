import Foundation
import NIOCore
import NIOHTTP1
import Testing

extension Integration {
    @Suite("Hostile input")
    struct HostileInput {
        /// Requests that nobody decent sends; the answer's first line begins as told, or there is none.
        private static let requests: [(String, String)] = [
            ("GET /healthz HTTP/1.1\r\nHost: x\r\nX: \(String(repeating: "a", count: 9_000))\r\n\r\n", "HTTP/1.1 400"),
            ("GET /\(String(repeating: "a", count: 20_000)) HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP/1.1 400"),
            (
                "GET /healthz HTTP/1.1\r\nHost: x\r\n"
                    + (1...100).map { "X-\($0): y\r\n" }.joined() + "\r\n",
                "HTTP/1.1 400"
            ),
            ("GARBAGE\r\n\r\n", "HTTP/1.1 400"),
            ("GET /healthz HTTP/9.9\r\nHost: x\r\n\r\n", "HTTP/1.1 400"),
            ("GET /healthz HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n", "HTTP/1.1 400"),
            ("GET /healthz HTTP/1.1\r\nHost: x\r\nX: a\u{0}b\r\n\r\n", "HTTP/1.1 400"),
            (
                "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "HTTP/1.1 400"
            ),
            (
                "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "0\r\n\r\n",
                "HTTP/1.1 400"
            ),
            (
                "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 400"
            ),
            (
                "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                    + "FFFFFFFFFFFFFFFFFF\r\n",
                "HTTP/1.1 400"
            ),
            (
                "GET /api/v1/queue HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n"
                    + "Connection: close\r\n\r\n",
                "HTTP/1.1 400"
            ),
            (
                "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nOrigin: http://y\r\n"
                    + "Content-Length: 2\r\nConnection: close\r\n\r\n{}",
                "HTTP/1.1 400"
            ),
            (
                "GET /api/v1/queue HTTP/1.1\r\nHost: x\r\nCookie: __Host-kioskd-session=a; __Host-kioskd-session=b\r\n"
                    + "Connection: close\r\n\r\n",
                "HTTP/1.1 400"
            ),
            ("GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 404"),
            ("GET /assets/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 404"),
            ("GET /assets/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 404"),
            ("GET /assets/..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 404"),
            ("GET /assets//etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 404"),
            ("GET /assets/css/base.css%00.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 404"),
            ("TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 405"),
            ("CONNECT x:80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 404"),
        ]

        @Test("each odd request is refused, and the daemon goes on")
        func odd() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                for (request, expected) in Self.requests {
                    let answer = try await RawConnection.answer(request, from: daemon.terminal.address)
                    let line = answer.map { String($0.prefix { $0 != "\r\n" }) }
                    #expect(line?.hasPrefix(expected) == true, "\(request.prefix(80)): \(line ?? "no end")")
                    #expect(answer?.contains("root:") == false)
                }
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(health.status == "ok")
            }
        }

        @Test(
            "a body that is no document is refused on every route that takes one",
            arguments: [
                "{", "[]", "null", "1", "\"x\"", "{\"name\":1}", String(repeating: "[", count: 20_000),
                String(repeating: "{\"a\":", count: 10_000), "{\"secret\":\"\\ud800\"}", "{\"a\":1e999}",
            ]
        )
        func bodies(body: String) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                for (method, path) in [
                    (HTTPMethod.POST, "/api/v1/session"), (.POST, "/api/v1/pairings"), (.POST, "/api/v1/users"),
                    (.POST, "/api/v1/devices"), (.POST, "/api/v1/api-keys"), (.PUT, "/api/v1/session/secret"),
                    (.PUT, "/api/v1/services/results"), (.POST, "/api/v1/tickets"),
                ] {
                    let reply = try await daemon.terminal.raw(method, path, body: Data(body.utf8))
                    #expect(reply.status == 400, "\(method) \(path): \(reply.status) \(reply.body)")
                }
            }
        }

        @Test("a client that does not say what it wants is cut off after ten seconds, one that trickles too")
        func slow() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                async let silent = RawConnection.open(to: daemon.terminal.address).exchange([])
                async let half = RawConnection.open(to: daemon.terminal.address).exchange(["GET / HTT"])
                async let headers = RawConnection.open(to: daemon.terminal.address)
                    .exchange(["GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "])
                // Nil would mean that the connection was still open after thirty seconds.
                let answers = try await [silent, half, headers]
                #expect(answers.allSatisfy { $0 != nil })
                #expect(answers.allSatisfy { $0?.contains("200 OK") == false })
            }
        }

        @Test("one address gets so many connections and no more, and others get theirs")
        func connections() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(
                ["run", "--camera", "none", "--data", folder.path],
                environment: ["KIOSK_WEB_CONNECTIONS_PER_ADDRESS": "8"]
            ) { daemon in
                let request = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
                let held = try await withThrowingTaskGroup(of: Bool.self) { group in
                    for _ in 1...24 {
                        group.addTask {
                            // A connection that is let in stays open for the next request; the others are closed.
                            let connection = try await RawConnection.open(to: daemon.terminal.address)
                            return try await connection.exchange([request], within: .seconds(3)) == nil
                        }
                    }
                    return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                }
                #expect((1...8).contains(held), "\(held)")
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(health.status == "ok")
            }
        }

        @Test("so many terminals may listen and no more; a place that is left is free again")
        func streams() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(
                ["run", "--camera", "none", "--data", folder.path],
                environment: ["KIOSK_WEB_STREAMS": "4"]
            ) { daemon in
                let terminal = daemon.terminal
                do {
                    var listeners: [ServerSentEvents] = []
                    for _ in 1...4 { listeners.append(try await terminal.events()) }
                    let fifth = try await terminal.problem(.GET, "/api/v1/events")
                    #expect(fifth.status == 503 && fifth.code == "too-many-streams")
                    for listener in listeners {
                        var events = listener.makeAsyncIterator()
                        _ = try await events.next()
                    }
                }
                try await eventually { try await terminal.status(of: "/api/v1/events").code == 200 }
            }
        }
    }
}
