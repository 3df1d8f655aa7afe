import Foundation
import Subprocess
import SystemPackage
import Testing

extension Integration {
    /// Runs the shell blocks of docs/api.md from top to bottom, as a reader would who copies them.
    @Suite("The examples of docs/api.md")
    struct Examples {
        /// Where the document expects the daemon.
        private static let documented = "http://127.0.0.1:8080"

        /// Notes what does not do what it should: a request that is refused where no comment says so (`# 422`), a line that
        /// fails, an answer without what is looked for in it. A stream has no end, so that it is left after a while.
        private static let prelude = #"""
            set -uo pipefail
            complain() { printf '%s\n' "$*" >>complaints; }
            trap 'complain "$BASH_COMMAND"' ERR
            curl() {
                local limit=() status=0
                case "$*" in */events) limit=(--max-time 1) ;; esac
                command curl --fail-with-body "${limit[@]}" "$@" || status=$?
                ((status == 0 || status == 28)) || [[ -n ${refused-} ]] || complain "curl $*: $status"
            }
            jq() {
                local found
                found=$(command jq "$@") || complain "jq $*"
                printf '%s\n' "$found"
                [[ $found != null ]] || complain "nothing found: jq $*"
            }

            """#

        @Test("do what they say, line by line")
        func run() async throws {
            let folder = try TemporaryFolder()
            let release = folder.url.appendingPathComponent(".build/release")
            try FileManager.default.createDirectory(at: release, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: release.appendingPathComponent("kioskd").path,
                withDestinationPath: Place.kioskd
            )
            try await withDaemon(["run", "--camera", "none", "--data", folder.path + "/var"]) { daemon in
                let blocks = try Self.blocks().map {
                    Self.expectingRefusals($0).replacing(Self.documented, with: daemon.terminal.address)
                }
                #expect(blocks.count > 15)
                let script = try folder.write(Self.prelude + blocks.joined(separator: "\n"), to: "examples.sh")
                let outcome = try await Subprocess.run(
                    .name("bash"),
                    arguments: [script],
                    workingDirectory: FilePath(folder.path),
                    output: .string(limit: 1 << 22),
                    error: .string(limit: 1 << 20)
                )
                let complaints = try? String(contentsOfFile: folder.path + "/complaints", encoding: .utf8)
                #expect(complaints == nil, "\(outcome.standardError)")
                #expect(outcome.standardOutput.contains("\"state\""))
            }
        }

        /// Before a command whose comment says `# 422`, the shell is told that it will be refused.
        private static func expectingRefusals(_ block: String) -> String {
            var lines: [Substring] = []
            var command: [Substring] = []
            for line in block.split(separator: "\n") {
                command.append(line)
                guard !line.hasSuffix("\\") else { continue }
                let isRefused = line.contains(/# 4\d\d\b/)
                lines += (isRefused ? ["refused=yes"] : []) + command + (isRefused ? ["refused="] : [])
                command = []
            }
            return lines.joined(separator: "\n")
        }

        private static func blocks() throws -> [String] {
            let path = Place.root.appendingPathComponent("docs/api.md")
            let text = try String(contentsOf: path, encoding: .utf8)
            return text.split(separator: "```sh\n").dropFirst().map {
                String($0.prefix(upTo: $0.range(of: "```")?.lowerBound ?? $0.endIndex))
            }
        }
    }
}
