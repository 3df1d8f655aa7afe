import Connection
import QueueModel
import Testing

@Suite("What a webhook shall be")
struct WebhookDraftTests {
    @Test(
        "an address that could not be told, or would give a secret away, is refused",
        arguments: [
            "", "example.org", "ftp://example.org", "https://", "https://user:word@example.org/",
            "https://a@b.example/",
            "https://example.org/#part", "file:///etc/passwd",
            "https://example.org/" + String(repeating: "a", count: 2_000),
        ]
    )
    func badURL(url: String) {
        #expect(throws: WebhookError.badURL) { try WebhookDraft(name: "One", url: url, kinds: nil) }
    }

    @Test(
        "an address of the office's network or of the internet is taken",
        arguments: ["http://10.0.0.7:8080/hook?x=1", "https://example.org", "http://[::1]:9/", "http://localhost/"]
    )
    func goodURL(url: String) throws {
        _ = try WebhookDraft(name: "One", url: url, kinds: [.ticketCalled])
    }

    @Test(
        "a name has 1 to 60 characters on one line",
        arguments: ["", "  ", "a\nb", String(repeating: "a", count: 61)]
    )
    func badName(name: String) {
        #expect(throws: WebhookError.badName) { try WebhookDraft(name: name, url: "https://example.org", kinds: nil) }
    }

    @Test("no kind at all is refused")
    func noKinds() {
        #expect(throws: WebhookError.noKinds) { try WebhookDraft(name: "One", url: "https://example.org", kinds: []) }
    }
}
