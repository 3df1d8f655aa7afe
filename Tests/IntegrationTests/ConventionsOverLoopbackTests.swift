import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("What holds for every address")
    struct ConventionsOverLoopback {
        private func withAdministrator(_ body: @Sendable (Terminal) async throws -> Void) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { try await body($0.terminal) }
        }

        @Test("a method that an address does not take is answered 405 with those that it takes")
        func methods() async throws {
            try await withAdministrator { terminal in
                for (method, path, allowed) in [
                    (HTTPMethod.DELETE, "/api/v1/tickets", "GET, HEAD, POST"), (.PATCH, "/api/v1/queue", "GET, HEAD"),
                    (.GET, "/api/v1/undo", "POST"), (.GET, "/api/v1/session/secret", "PUT"),
                    (.POST, "/api/v1/devices/some", "DELETE"), (.POST, "/assets/css/base.css", "GET, HEAD"),
                    (.PUT, "/", "GET, HEAD"), (.OPTIONS, "/api/v1/office", "GET, HEAD, PUT"),
                    (.TRACE, "/api/v1/session", "GET, HEAD, POST, DELETE"),
                ] {
                    let reply = try await terminal.raw(method, path)
                    #expect(reply.status == 405, "\(method) \(path)")
                    #expect(reply.header("allow") == allowed, "\(method) \(path)")
                    #expect(try reply.decoded(as: ProblemReply.self).code == "method-not-allowed")
                }
                for path in ["/api/v1/nothing", "/api/v1/tickets/a/b/c", "/api/v1", "/nothing"] {
                    let reply = try await terminal.raw(.DELETE, path)
                    #expect(reply.status == 404 && reply.header("allow") == nil, "\(path)")
                }
            }
        }

        @Test("a plus sign in a query is a space, an escaped one is a plus sign")
        func plus() async throws {
            try await withAdministrator { terminal in
                let _: TicketReply = try await terminal.post("/api/v1/tickets")
                let entries = { (query: String) in
                    try await terminal.get("/api/v1/audit?\(query)", as: Page.self).entries?.count
                }
                #expect(try await entries("action=POST+/api/v1/tickets") == 1)
                #expect(try await entries("action=POST%20/api/v1/tickets") == 1)
                #expect(try await entries("action=POST%2B/api/v1/tickets") == 0)
            }
        }

        @Test(
            "a document that has not changed is not sent again",
            arguments: [
                "/api/v1/office", "/api/v1/tickets", "/api/v1/users", "/api/v1/devices", "/api/v1/api-keys",
                "/api/v1/history", "/api/v1/staff", "/api/v1/kiosk", "/healthz", "/kiosk", "/assets/css/base.css",
            ]
        )
        func tags(path: String) async throws {
            try await withAdministrator { terminal in
                let first = try await terminal.raw(.GET, path)
                let tag = try #require(first.tag)
                for condition in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                    let again = try await terminal.raw(.GET, path, headers: ["if-none-match": condition])
                    #expect(again.status == 304 && again.body.isEmpty && again.tag == tag, "\(condition)")
                    #expect(again.header("content-type") == nil)
                }
                let other = try await terminal.raw(.GET, path, headers: ["if-none-match": "\"other\""])
                #expect(other.status == 200 && other.body == first.body)
            }
        }

        @Test("what is read may be asked for without its body")
        func heads() async throws {
            try await withAdministrator { terminal in
                for path in ["/api/v1/office", "/api/v1/tickets", "/api/v1/openapi.yaml"] {
                    let whole = try await terminal.raw(.GET, path)
                    let head = try await terminal.raw(.HEAD, path)
                    #expect(head.status == 200 && head.tag == whole.tag && head.body.isEmpty, "\(path)")
                    #expect(head.header("content-length") == "\(whole.body.utf8.count)", "\(path)")
                }
            }
        }

        @Test("a document that has changed is sent, with another tag")
        func changedTag() async throws {
            try await withAdministrator { terminal in
                for path in ["/api/v1/queue", "/api/v1/tickets", "/api/v1/history"] {
                    let before = try await terminal.raw(.GET, path)
                    let _: TicketReply = try await terminal.post("/api/v1/tickets")
                    let condition: HTTPHeaders = ["if-none-match": try #require(before.tag)]
                    let after = try await terminal.raw(.GET, path, headers: condition)
                    #expect(after.status == 200 && after.tag != before.tag && after.body != before.body, "\(path)")
                }
            }
        }

        @Test("a refusal has the code in words as its title, and what it was this time as its detail")
        func problems() async throws {
            try await withAdministrator { terminal in
                let reply = try await terminal.raw(.POST, "/api/v1/counters/1/call-next")
                let problem = try reply.decoded(as: Problem.self)
                #expect(reply.header("content-type") == "application/problem+json")
                #expect(problem.type == "urn:facequeue:problem:queue-empty" && problem.title == "Queue empty")
                #expect(problem.status == 409 && problem.detail == problem.messages.en)
            }
        }

        @Test(
            "a list is read page by page, each element once and in order",
            arguments: ["tickets", "users", "devices", "api-keys", "history", "audit"]
        )
        func pages(list: String) async throws {
            try await withAdministrator { terminal in
                try await fill(terminal)
                let all = try await terminal.get("/api/v1/\(list)?limit=500", as: Page.self)
                #expect(all.next == nil && all.ids.count >= 5)
                var seen: [String] = []
                var path = "/api/v1/\(list)?limit=2"
                while true {
                    let reply = try await terminal.raw(.GET, path)
                    let page = try reply.decoded(as: Page.self)
                    #expect(page.ids.count <= 2)
                    seen += page.ids
                    let link = reply.header("link")
                    guard let next = page.next else {
                        #expect(link == nil)
                        break
                    }
                    path = "/api/v1/\(list)?limit=2&cursor=\(next)"
                    #expect(link == "<\(path)>; rel=\"next\"")
                }
                // Asking for the audit is itself an entry, which comes before those that were there.
                #expect(list == "audit" ? seen.suffix(all.ids.count) == all.ids[...] : seen == all.ids)
            }
        }

        @Test("a page goes on where the one before ended, whatever came or went meanwhile")
        func steadyPages() async throws {
            try await withAdministrator { terminal in
                try await fill(terminal)
                let keys = try await terminal.get("/api/v1/api-keys?limit=2", as: Page.self)
                let gone = try await terminal.raw(.DELETE, "/api/v1/api-keys/\(keys.ids[1])")
                #expect(gone.status == 204)
                let all = try await terminal.get("/api/v1/api-keys", as: Page.self)
                let next = try #require(keys.next)
                let rest = try await terminal.get("/api/v1/api-keys?cursor=\(next)", as: Page.self)
                #expect(rest.ids == Array(all.ids.dropFirst()))
            }
        }

        @Test(
            "a page that cannot be is refused",
            arguments: [
                "tickets?limit=0", "tickets?limit=501", "users?limit=many", "history?after=-1", "history?cursor=*",
                "history?cursor=YQ", "tickets?cursor=YQ", "audit?before=0", "devices?limit=",
            ]
        )
        func badPages(query: String) async throws {
            try await withAdministrator { terminal in
                let problem = try await terminal.problem(.GET, "/api/v1/\(query)")
                #expect(problem.status == 400 && problem.code == "bad-page")
            }
        }

        @Test("the log is read on from any sequence")
        func history() async throws {
            try await withAdministrator { terminal in
                try await fill(terminal)
                let queue: QueueReply = try await terminal.get("/api/v1/queue")
                let rest = try await terminal.get("/api/v1/history?after=\(queue.sequence - 3)", as: Page.self)
                #expect(rest.ids == (queue.sequence - 2...queue.sequence).map(String.init) && rest.next == nil)
                let end = try await terminal.get("/api/v1/history?after=\(queue.sequence)", as: Page.self)
                #expect(end.ids == [] && end.next == nil)
            }
        }

        /// Five and more of everything that is listed.
        private func fill(_ terminal: Terminal) async throws {
            for index in 1...5 {
                let _: TicketReply = try await terminal.post("/api/v1/tickets")
                _ = try await Staff.machine(scopes: ["queue:read"], by: terminal)
                _ = try await Staff.paired("board", by: terminal)
                let body = ["name": "clerk-\(index)", "role": "clerk", "secret": Staff.secret]
                #expect(try await terminal.raw(.POST, "/api/v1/users", body: JSONEncoder().encode(body)).status == 201)
            }
        }
    }
}

private struct Problem: Decodable {
    let type: String
    let title: String
    let detail: String
    let status: Int
    let messages: ProblemReply.Messages
}

/// Any of the lists.
private struct Page: Decodable, Sendable {
    struct Element: Decodable, Sendable {
        let id: String?
        let name: String?
        let sequence: Int64?

        /// What tells it from the others of its list.
        var key: String { id ?? sequence.map(String.init) ?? name ?? "" }
    }

    let tickets, users, devices, apiKeys, events, entries: [Element]?
    let next: String?

    var ids: [String] { (tickets ?? users ?? devices ?? apiKeys ?? events ?? entries ?? []).map(\.key) }
}
