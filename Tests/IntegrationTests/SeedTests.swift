import Foundation
import NIOCore
import Subprocess
import Testing

extension Integration {
    /// The fuzzer's seeds, which hold what it found, against the daemon itself.
    @Suite("Seeds of fuzzing")
    struct Seeds {
        private static func files(of harness: String) throws -> [URL] {
            let folder = Place.root.appendingPathComponent("FuzzTesting/Seeds/\(harness)")
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .sorted { $0.path < $1.path }
        }

        @Test("no request stops the daemon, meets a fault of it, or ends as one in its journal")
        func requests() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                guard case .cookies(let cookies) = daemon.terminal.credentials else { return }
                let files = try Self.files(of: "HTTP")
                #expect(files.count > 50)
                for file in files {
                    let seed = String(decoding: try Data(contentsOf: file), as: UTF8.self)
                    let request = seed.replacing("@ADM", with: cookies.joined(separator: "; "))
                        .replacing("Origin: http://h\r\n", with: "Origin: \(daemon.terminal.address)\r\n")
                        .replacing("Host: h\r\n", with: "Host: \(daemon.terminal.address.dropFirst(7))\r\n")
                    let connection = try await RawConnection.open(to: daemon.terminal.address)
                    let answer = try await connection.exchange([request], within: .milliseconds(300))
                    #expect(answer?.contains("HTTP/1.1 500") != true, "\(file.lastPathComponent)")
                }
                let health: HealthReply = try await daemon.terminal.get("/healthz")
                #expect(health.status == "ok")
            }
        }

        @Test("no configuration stops the program: it is taken, or refused in one line")
        func configurations() async throws {
            let folder = try TemporaryFolder()
            for file in try Self.files(of: "Settings") {
                let yaml = try Data(contentsOf: file).prefix { $0 != 0 }
                let path = try folder.write(String(decoding: yaml, as: UTF8.self), to: "kioskd.yaml")
                let outcome = try await kioskd(["config", "--config", path])
                #expect([.exited(0), .exited(1)].contains(outcome.status), "\(file.lastPathComponent)")
            }
        }
    }
}
