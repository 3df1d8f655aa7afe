import Crypto
import Foundation
import NIOHTTP1
import Testing

extension Integration {
    @Suite("Pages")
    struct Pages {
        @Test(
            "each page and what it loads is served with its type",
            arguments: [
                ("/", "text/html; charset=utf-8"), ("/kiosk", "text/html; charset=utf-8"),
                ("/clerk?counter=1", "text/html; charset=utf-8"), ("/board", "text/html; charset=utf-8"),
                ("/assets/css/base.css", "text/css; charset=utf-8"),
                ("/assets/js/kiosk/main.js", "text/javascript; charset=utf-8"),
                ("/assets/icons/icons.svg", "image/svg+xml"),
            ]
        )
        func served(path: String, contentType: String) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let (code, headers) = try await daemon.terminal.status(of: path)
                #expect(code == 200)
                #expect(headers.first(name: "content-type") == contentType)
                #expect(headers.first(name: "content-security-policy")?.contains("default-src 'self'") == true)
            }
        }

        @Test(
            "who takes gzip gets it, the same content under a tag of its own",
            arguments: [
                ("gzip, deflate, br", true), ("identity", false), ("gzip;q=0", false), ("br, gzip;q=0.5", true),
            ]
        )
        func compressed(accepted: String, isCompressed: Bool) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let plain = try await daemon.terminal.raw(
                    .GET,
                    "/assets/css/base.css",
                    headers: ["accept-encoding": "identity"]
                )
                let reply = try await daemon.terminal.raw(
                    .GET,
                    "/assets/css/base.css",
                    headers: ["accept-encoding": accepted]
                )
                #expect((reply.tag != plain.tag) == isCompressed)
                // The client has unpacked it.
                #expect(reply.body == plain.body)
                let again = try await daemon.terminal.raw(
                    .GET,
                    "/assets/css/base.css",
                    headers: ["accept-encoding": accepted, "if-none-match": try #require(reply.tag)]
                )
                #expect(again.status == 304 && again.body.isEmpty)
            }
        }

        @Test("what the phone paints first stands in the page, and its policy names it and no more, again and again")
        func inlined() async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let page = try await daemon.terminal.raw(.GET, "/t/word")
                let styles = page.body.matches(of: /<style>([^<]*)<\/style>/).map { String($0.1) }
                #expect(!styles.isEmpty && !page.body.contains("stylesheet"))
                let digests = styles.map { Data(SHA256.hash(data: Data($0.utf8))).base64EncodedString() }
                let expected = "style-src 'self'" + digests.map { " 'sha256-\($0)'" }.joined() + ";"
                for headers in [[:], ["if-none-match": try #require(page.tag)]] as [HTTPHeaders] {
                    let policy = try await daemon.terminal.policy(of: "/t/word", headers: headers)
                    #expect(policy?.contains(expected) == true && policy?.contains("unsafe") == false)
                }
                let other = try await daemon.terminal.policy(of: "/kiosk")
                #expect(other?.contains("style-src 'self';") == true)
            }
        }

        @Test(
            "nothing outside the pages can be read",
            arguments: ["/assets/../index.html", "/assets/%2e%2e/index.html"]
        )
        func noEscape(path: String) async throws {
            let folder = try TemporaryFolder()
            try await withDaemon(["run", "--camera", "none", "--data", folder.path]) { daemon in
                let (code, _) = try await daemon.terminal.status(of: path)
                #expect(code == 404)
            }
        }
    }
}
