import AsyncHTTPClient
import Foundation
import NIOHTTP1
import NIOSSL
import Subprocess
import Testing

extension Integration {
    @Suite("TLS")
    struct TLS {
        /// A certificate for this machine and its key, made anew.
        private static func makeCertificate(in folder: TemporaryFolder, _ name: String) async throws -> String {
            let certificate = "\(folder.path)/\(name).pem"
            let outcome = try await run(
                Configuration(
                    executable: .name("openssl"),
                    arguments: [
                        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                        "-days", "2", "-subj", "/CN=\(name)", "-addext", "subjectAltName=IP:127.0.0.1",
                        "-keyout", "\(folder.path)/\(name).key", "-out", certificate,
                    ]
                ),
                input: .none,
                output: .discarded,
                error: .string(limit: 1 << 16)
            )
            try #require(outcome.terminationStatus == .exited(0), "\(outcome.standardError)")
            return certificate
        }

        private static func client(trusting certificate: String) throws -> HTTPClient {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .file(certificate)
            var configuration = HTTPClient.Configuration(tlsConfiguration: tls)
            configuration.connectionPool.retryConnectionEstablishment = false
            return HTTPClient(configuration: configuration)
        }

        private static func replace(_ file: String, by other: String) throws {
            try Data(contentsOf: URL(fileURLWithPath: other)).write(to: URL(fileURLWithPath: file), options: .atomic)
        }

        @Test("everything goes over TLS, and a renewed certificate is used without a restart")
        func renewal() async throws {
            let folder = try TemporaryFolder()
            let first = try await Self.makeCertificate(in: folder, "first")
            let second = try await Self.makeCertificate(in: folder, "second")
            // Two clients: the renewed certificate is none that the first one trusts.
            let before = try Self.client(trusting: first)
            let after = try Self.client(trusting: second)
            try await withDaemon(
                ["run", "--camera", "none", "--data", folder.path],
                environment: [
                    "KIOSK_WEB_TLS_CERTIFICATE": first, "KIOSK_WEB_TLS_KEY": "\(folder.path)/first.key",
                ],
                client: before
            ) { daemon in
                #expect(daemon.terminal.address.hasPrefix("https://"))
                let headers = try await daemon.terminal.status(of: "/").headers
                #expect(headers.first(name: "strict-transport-security") != nil)
                let renewed = Terminal(
                    address: daemon.terminal.address,
                    credentials: daemon.terminal.credentials,
                    client: after
                )
                await #expect(throws: (any Error).self) { try await renewed.status(of: "/healthz") }
                // A key that does not belong to its certificate must not be taken.
                try Self.replace("\(folder.path)/first.key", by: "\(folder.path)/second.key")
                let queue: QueueReply = try await daemon.terminal.get("/api/v1/queue")
                #expect(queue.waiting.isEmpty)
                try Self.replace(first, by: second)
                try await eventually { (try? await renewed.status(of: "/healthz").code) == 200 }
            }
            try await before.shutdown()
            try await after.shutdown()
        }

        @Test("plain HTTP to the TLS port gets nothing")
        func plain() async throws {
            let folder = try TemporaryFolder()
            let certificate = try await Self.makeCertificate(in: folder, "first")
            let client = try Self.client(trusting: certificate)
            try await withDaemon(
                ["run", "--camera", "none", "--data", folder.path],
                environment: [
                    "KIOSK_WEB_TLS_CERTIFICATE": certificate, "KIOSK_WEB_TLS_KEY": "\(folder.path)/first.key",
                ],
                client: client
            ) { daemon in
                let answer = try await RawConnection.answer(
                    "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                    from: daemon.terminal.address
                )
                #expect(answer?.contains("200 OK") == false)
            }
            try await client.shutdown()
        }

        @Test(
            "beyond this machine the daemon listens with TLS only, unless a proxy is said to end it",
            arguments: [
                ("0.0.0.0", "", 1), ("::", "", 1), ("192.168.1.10", "", 1), ("example.org", "", 1),
                ("127.0.0.1.example.org", "", 1), ("127.0.0.1", "", 0), ("::1", "", 0), ("localhost", "", 0),
                ("0.0.0.0", "yes", 0),
            ] as [(String, String, Int32)]
        )
        func loopback(host: String, elsewhere: String, status: Int32) async throws {
            let environment = elsewhere.isEmpty ? [:] : ["KIOSK_WEB_TLS_ELSEWHERE": elsewhere]
            let outcome = try await kioskd(["config", "--host", host], environment: environment)
            #expect(outcome.status == .exited(status), "\(outcome.errors)")
            if status != 0 { #expect(outcome.errors.contains("web.tls.certificate")) }
        }

        @Test("a certificate that can't be used is named before anything is served")
        func badFiles() async throws {
            let folder = try TemporaryFolder()
            let certificate = try folder.write("no certificate", to: "bad.pem")
            for (first, second) in [(certificate, certificate), ("/nowhere.pem", "/nowhere.key")] {
                let outcome = try await kioskd(
                    ["run", "--camera", "none", "--data", folder.path, "--port", "0"],
                    environment: ["KIOSK_WEB_TLS_CERTIFICATE": first, "KIOSK_WEB_TLS_KEY": second]
                )
                #expect(outcome.status == .exited(1) && outcome.errors.contains("tls-files"), "\(outcome.errors)")
            }
            let alone = try await kioskd(["config"], environment: ["KIOSK_WEB_TLS_CERTIFICATE": certificate])
            #expect(alone.status == .exited(1) && alone.errors.contains("come together"))
        }
    }
}
