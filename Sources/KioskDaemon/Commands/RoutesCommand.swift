import Access
import ArgumentParser
import WebTerminals

struct RoutesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes",
        abstract: "Prints the table of who may do what over HTTP."
    )

    private struct Row: Encodable {
        let method: String
        let path: String
        let anybody: Bool
        let roles: [String]
        let scope: String?
        let audited: Bool

        init(_ rule: RouteRule) {
            method = rule.method
            path = rule.path
            audited = rule.isAudited
            switch rule.admission {
            case .anybody:
                anybody = true
                roles = []
                scope = nil
            case .only(let admitted, let scope):
                anybody = false
                roles = Role.allCases.filter(admitted.contains).map(\.rawValue)
                self.scope = scope?.rawValue
            }
        }
    }

    @Flag(help: "Print a Markdown table, as in docs/routes.md, instead of JSON.")
    var markdown = false

    func run() throws {
        let rows = RouteTable.rules.map(Row.init)
        guard markdown else { return try Report.write(rows, onOneLine: false) }
        let columns = Role.allCases.map(\.rawValue) + ["API key's scope", "audited"]
        print("| route | anybody | \(columns.joined(separator: " | ")) |")
        print("|---|\(String(repeating: "---|", count: columns.count + 1))")
        for row in rows { print(Self.line(of: row)) }
    }

    private static func line(of row: Row) -> String {
        let roles = Role.allCases.map { row.roles.contains($0.rawValue) ? "yes" : "" }
        let cells =
            ["`\(row.method) \(row.path)`", row.anybody ? "yes" : ""] + roles + [
                row.scope ?? "", row.audited ? "yes" : "",
            ]
        return "| \(cells.joined(separator: " | ")) |"
    }
}
