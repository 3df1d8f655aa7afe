import Foundation
import NIOHTTP1
import Subprocess
import Testing

/// A row of the table as `kioskd routes` prints it.
private struct Route: Decodable, Sendable, CustomStringConvertible {
    let method: String
    let path: String
    let anybody: Bool
    let roles: Set<String>
    let scope: String?

    var description: String { "\(method) \(path)" }
    var isSafe: Bool { method == "GET" }
    /// Signs out whoever asks for it.
    var endsSession: Bool { method == "DELETE" && (path == "/api/v1/session" || path == "/api/v1/sessions") }

    /// With every placeholder filled by something that does not exist.
    var example: String {
        path.replacing("**", with: "css/base.css").replacing(/\{[A-Za-z]+\}/, with: "none-such")
    }
}

private let barriers: Set<String> = ["sign-in-required", "not-allowed", "foreign-origin"]

extension Integration {
    @Suite("The table of routes")
    struct RouteTableWalk {
        private static let roles = ["kiosk", "board", "clerk", "supervisor", "administrator"]
        private static let scopes: Set<String> = [
            "queue:read", "queue:write", "statistics:read", "office:write", "audit:read", "health:read",
            "dossiers:read", "dossiers:write", "webhooks:read", "webhooks:write",
        ]

        @Test("lets every role, signed in or not, from here or elsewhere, do just what it says")
        func walk() async throws {
            let folder = try TemporaryFolder()
            let routes = try await Self.routes()
            #expect(routes.count > 60)
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let people = try await Self.everybody(daemon.terminal)
                let machines = try await Self.machines(daemon.terminal)
                for route in routes {
                    try await Self.expectNobodyIn(through: route, daemon.terminal.with(.nobody))
                    for (role, terminal) in people {
                        try await Self.check(route, role, terminal)
                    }
                    for (scope, terminal) in machines {
                        try await Self.check(route, machine: terminal, for: scope)
                    }
                }
            }
        }

        @Test("stands in docs/routes.md as the program prints it")
        func document() async throws {
            let printed = try await kioskd(["routes", "--markdown"]).output
            let path = Place.root.appendingPathComponent("docs/routes.md")
            #expect(try String(contentsOf: path, encoding: .utf8).hasSuffix(printed))
        }

        private static func routes() async throws -> [Route] {
            let printed = try await kioskd(["routes"])
            let routes = try JSONDecoder().decode([Route].self, from: Data(printed.output.utf8))
            // After the last of them nobody is signed in any more.
            return routes.filter { !$0.endsSession } + routes.filter(\.endsSession)
        }

        private static func everybody(_ administrator: Terminal) async throws -> [String: Terminal] {
            var everybody = ["administrator": administrator]
            for kind in ["kiosk", "board"] {
                everybody[kind] = try await Staff.paired(kind, by: administrator)
            }
            for role in ["clerk", "supervisor"] {
                everybody[role] = try await Staff.added("a-\(role)", role: role, by: administrator)
            }
            return everybody
        }

        /// The code of the barrier that a request met; nil if it got through, whatever came of it.
        private static func barrier(
            _ route: Route,
            _ terminal: Terminal,
            headers: HTTPHeaders = [:]
        ) async throws -> String? {
            let method = HTTPMethod(rawValue: route.method)
            guard !route.isSafe else { return try await terminal.barrier(at: route.example, headers: headers) }
            let reply = try await terminal.raw(method, route.example, headers: headers)
            guard reply.status == 401 || reply.status == 403 else { return nil }
            let code = try reply.decoded(as: ProblemReply.self).code
            return barriers.contains(code) ? code : nil
        }

        private static func expectNobodyIn(through route: Route, _ stranger: Terminal) async throws {
            let met = try await barrier(route, stranger)
            #expect(met == (route.anybody ? nil : "sign-in-required"), "\(route), nobody")
            let forged = stranger.with(.cookies(["__Host-kioskd-session=" + String(repeating: "A", count: 43)]))
            let forgedMet = try await barrier(route, forged)
            #expect(forgedMet == (route.anybody ? nil : "sign-in-required"), "\(route), forged cookie")
        }

        private static func check(_ route: Route, _ role: String, _ signedIn: Terminal) async throws {
            let isAdmitted = route.anybody || route.roles.contains(role)
            if !route.isSafe {
                for origin in ["https://elsewhere.example", "null", signedIn.address + ".example", ""] {
                    let met = try await barrier(route, signedIn, headers: ["origin": origin])
                    #expect(met == "foreign-origin", "\(route), \(role), from \(origin)")
                }
            }
            // Those routes end the session that they are asked with: with one of their own.
            let terminal = route.endsSession && isAdmitted ? try await again(role, signedIn) : signedIn
            let met = try await barrier(route, terminal)
            #expect(met == (isAdmitted ? nil : "not-allowed"), "\(route), \(role)")
        }

        private static func again(_ role: String, _ terminal: Terminal) async throws -> Terminal {
            let name = role == "administrator" ? Staff.administrator : "a-\(role)"
            let again = try await Staff.signedIn(name, Staff.secret, at: terminal.with(.nobody))
            return again
        }

        private static func machines(_ administrator: Terminal) async throws -> [String: Terminal] {
            var machines: [String: Terminal] = [:]
            for scope in scopes { machines[scope] = try await Staff.machine(scopes: [scope], by: administrator) }
            return machines
        }

        private static func check(_ route: Route, machine: Terminal, for scope: String) async throws {
            let met = try await barrier(route, machine)
            #expect(met == (route.anybody || route.scope == scope ? nil : "not-allowed"), "\(route), key for \(scope)")
        }
    }
}
