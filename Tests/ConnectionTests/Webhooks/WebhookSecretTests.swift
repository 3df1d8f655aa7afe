import Connection
import Foundation
import Testing

@Suite("A webhook's secret")
struct WebhookSecretTests {
    @Test("signs as the example of Standard Webhooks does")
    func example() throws {
        let secret = try #require(WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        let signature = secret.signature(
            of: "msg_p5jXN8AQM9LWM0D4loKWxJek",
            at: 1_614_265_330,
            Data(#"{"test": 2432232314}"#.utf8)
        )
        #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test("is another one each time, and comes back from its text")
    func text() {
        let (one, other) = (WebhookSecret.random(), WebhookSecret.random())
        #expect(one != other)
        #expect(WebhookSecret(one.text) == one)
    }

    @Test(
        "is not taken in another form",
        arguments: ["", "whsec_", "whsec_c2hvcnQ=", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]
    )
    func form(text: String) {
        #expect(WebhookSecret(text) == nil)
    }
}
