import Foundation
import NIOHTTP1
import Testing

extension Integration {
    /// Whatever the other tests' terminals are answered is held against the description too (`Support/Terminal.swift`).
    @Suite("The description of the API")
    struct Description {
        /// A row of the table as `kioskd routes` prints it.
        private struct Route: Decodable, Hashable {
            let method: String
            let path: String
            let anybody: Bool
            let roles: Set<String>
            let scope: String?

            /// As the description names it: it has no word for the rest of a path.
            var name: String { "\(method) \(path.replacing("**", with: "{path}"))" }
        }

        private static func routes() async throws -> [String: Route] {
            let printed = try await kioskd(["routes"])
            let routes = try JSONDecoder().decode([Route].self, from: Data(printed.output.utf8))
            return Dictionary(uniqueKeysWithValues: routes.map { ($0.name, $0) })
        }

        @Test("has every route of the table, and no other")
        func routes() async throws {
            let described = try APIContract.shared.get().operations.map(\.description)
            let table = try await Self.routes()
            #expect(Set(table.keys).subtracting(described) == [], "not described")
            #expect(Set(described).subtracting(table.keys) == [], "described, and no route")
        }

        @Test("lets in whom the table lets in")
        func admission() async throws {
            let table = try await Self.routes()
            for operation in try APIContract.shared.get().operations {
                let route = try #require(table[operation.description])
                var admitted: [String: Set<String>] = [:]
                for (scheme, words) in operation.content["security"]?.elements.flatMap(\.members) ?? [] {
                    admitted[scheme] = Set(words.elements.compactMap(\.string))
                }
                let people = Set((admitted["session"] ?? []).union(admitted["screen"] ?? []))
                #expect(admitted.isEmpty == route.anybody, "\(operation)")
                #expect(people == (route.anybody ? [] : route.roles), "\(operation)")
                #expect(admitted["apiKey"] == route.scope.map { [$0] }, "\(operation)")
            }
        }

        @Test("gives every operation a name of its own")
        func names() throws {
            let names = try APIContract.shared.get().operations.map { $0.content["operationId"]?.string ?? "" }
            #expect(Set(names).count == names.count && !names.contains(""))
        }

        @Test("is served as it stands in the checkout, with a tag")
        func served() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let stranger = daemon.terminal.with(.nobody)
                let reply = try await stranger.raw(.GET, "/api/v1/openapi.yaml")
                let served = try APIContract(yaml: reply.body).operations
                #expect(try Set(served) == Set(APIContract.shared.get().operations))
                let again = try await stranger.raw(
                    .GET,
                    "/api/v1/openapi.yaml",
                    headers: ["if-none-match": try #require(reply.tag)]
                )
                #expect(again.status == 304 && again.body.isEmpty)
            }
        }
    }
}
