import Connection
import Foundation
import NIOHTTP1
import QueueModel
import Testing

extension Integration {
    @Suite("A provider of messages")
    struct MessageProviders {
        private static let text = "Số \"A001\"\nQuầy \\ 2 & 3 = 5 {ahead}"

        private func message() throws -> OutgoingMessage {
            OutgoingMessage(
                id: "id-1",
                kind: .called,
                number: try #require(PhoneNumber("0900 000 001")),
                text: Self.text,
                values: [.ticket: "A001", .ahead: "3"]
            )
        }

        /// - Parameter url: behind the provider's address.
        private func send(
            to provider: RecordedProvider,
            url: String = "/send",
            method: RequestForm.Method = .post,
            headers: [String] = [],
            body: String = #"{"to":"{number}","text":"{text}"}"#,
            format: RequestFormat = .json,
            secret: SecretFile? = nil,
            success: String = ""
        ) async throws {
            let client = ProviderClient()
            let http = HTTPProvider(
                channel: .sms,
                form: try RequestForm(
                    url: provider.address + url,
                    method: method,
                    headers: headers,
                    body: body,
                    format: format,
                    textIDs: [.called: "ZNS-2"],
                    secret: secret
                ),
                success: SuccessMark(success),
                client: client
            )
            let result: Result<Void, any Error>
            do { result = .success(try await http.send(message())) } catch { result = .failure(error) }
            await client.close()
            try result.get()
        }

        private func first(of provider: RecordedProvider) async throws -> RecordedProvider.Request {
            var requests = provider.requests.makeAsyncIterator()
            return try #require(await requests.next())
        }

        @Test("is asked in JSON that says just what was meant, with secret and headers")
        func json() async throws {
            let folder = try TemporaryFolder()
            let file = try folder.write("hush \"hush\"\n", to: "secret")
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
            let body = """
                {"to":"{number.local}","text":"{text}","key":"{secret}","id":"{id}","words":"{text.id}","ahead":{ahead}}
                """
            try await withProvider { provider in
                try await send(
                    to: provider,
                    headers: ["X-Key: {secret}"],
                    body: body,
                    secret: SecretFile(path: file),
                    success: "CodeResult=100"
                )
                let request = try await first(of: provider)
                #expect(request.method == "POST" && request.uri == "/send")
                #expect(request.headers.first(name: "content-type") == "application/json")
                #expect(request.headers.first(name: "x-key") == "hush \"hush\"")
                let document = try JSONDecoder().decode(Asked.self, from: Data(request.body.utf8))
                let expected = Asked(
                    to: "0900000001",
                    text: Self.text,
                    key: "hush \"hush\"",
                    id: "id-1",
                    words: "ZNS-2",
                    ahead: 3
                )
                #expect(document == expected)
            }
        }

        private struct Asked: Decodable, Equatable {
            let to: String
            let text: String
            let key: String
            let id: String
            let words: String
            let ahead: Int
        }

        @Test("is asked by a form, or by the address alone")
        func forms() async throws {
            let form = "Phone={number.digits}&Content={text}"
            try await withProvider { provider in
                try await send(to: provider, body: form, format: .form)
                let request = try await first(of: provider)
                #expect(request.headers.first(name: "content-type") == "application/x-www-form-urlencoded")
                var parts = URLComponents()
                parts.percentEncodedQuery = request.body
                #expect(parts.queryItems?.map(\.value) == ["84900000001", Self.text])
            }
            try await withProvider { provider in
                try await send(to: provider, url: "/send?" + form, method: .get, body: "")
                let request = try await first(of: provider)
                #expect(request.method == "GET" && request.body.isEmpty)
                #expect(URLComponents(string: request.uri)?.queryItems?.map(\.value) == ["84900000001", Self.text])
            }
        }

        @Test(
            "did not take the message when it says so, in whatever way",
            arguments: [
                (RecordedProvider.Answer.refused, ProviderFault.Code.refused, false),
                (.broken, .busy, true), (.busy(seconds: 7), .busy, true),
                (.init(status: .unauthorized, body: "{}"), .denied, true),
                (.init(status: .badRequest, body: "{}"), .refused, false),
                (.init(status: .ok, body: "not JSON"), .refused, false),
                (.init(status: .found, headers: ["location": "/elsewhere"], body: ""), .refused, false),
            ] as [(RecordedProvider.Answer, ProviderFault.Code, Bool)]
        )
        func faults(answer: RecordedProvider.Answer, code: ProviderFault.Code, mayPass: Bool) async throws {
            try await withProvider(answering: [answer, .taken]) { provider in
                let fault = await #expect(throws: ProviderFault.self) {
                    try await send(to: provider, success: "CodeResult=100")
                }
                #expect(fault?.code == code && fault?.mayPass == mayPass)
                #expect(fault?.retryAfter == (answer.status == .tooManyRequests ? .seconds(7) : nil))
                #expect(fault.map { !"\($0)".contains("900000001") } == true)
            }
        }

        @Test("is not there, or keeps no secret: that is said without the number")
        func absent() async throws {
            let port = try FreePort.find()
            let gone = RecordedProvider(address: "http://127.0.0.1:\(port)", requests: AsyncStream { _ in })
            let unreachable = await #expect(throws: ProviderFault.self) {
                try await send(to: gone, url: "/send?to={number}&text={text}", method: .get, body: "")
            }
            #expect(unreachable?.code == .unreachable)
            #expect(unreachable.map { !"\($0)".contains("900000001") } == true)
            let folder = try TemporaryFolder()
            let open = try folder.write("hush", to: "secret")
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: open)
            for path in [open, folder.path + "/none"] {
                let fault = await #expect(throws: ProviderFault.self) {
                    try await send(to: gone, headers: ["X-Key: {secret}"], secret: SecretFile(path: path))
                }
                #expect(fault?.code == .secret)
            }
        }
    }
}
