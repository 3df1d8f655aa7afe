import Access
import Testing

@Suite("Names and tokens")
struct NameTests {
    @Test(
        "a user's name is taken in one form",
        arguments: [
            ("lan", "lan"), ("  Lan ", "lan"), ("Nguyễn.Lan", "nguyễn.lan"), ("nguye\u{0302}\u{0303}n", "nguyễn"),
            ("quầy-1_sáng", "quầy-1_sáng"),
        ]
    )
    func userName(text: String, expected: String) {
        #expect(UserName(rawValue: text)?.rawValue == expected)
    }

    @Test(
        "what could be read as something else is no name",
        arguments: ["", "a", "hai người", "a/b", "a\u{0}b", "<b>", "a\nb", "a;b", String(repeating: "x", count: 41)]
    )
    func noUserName(text: String) {
        #expect(UserName(rawValue: text) == nil)
    }

    @Test("tokens are 256 bits, all different, and read back")
    func tokens() {
        let tokens = (1...1_000).map { _ in Token.random() }
        #expect(Set(tokens).count == tokens.count)
        #expect(tokens.allSatisfy { Token($0.text) == $0 && $0.text.count == 43 })
    }

    @Test(
        "nothing but a token's form is taken for one",
        arguments: [
            "", "x", String(repeating: "ế", count: 43),
            String(repeating: "a", count: 42), String(repeating: "a", count: 44), String(repeating: "=", count: 43),
        ]
    )
    func noToken(text: String) {
        #expect(Token(text) == nil)
    }

    @Test("an API key's text gives its token; a bare token is no key")
    func bearer() {
        let token = Token.random()
        #expect(APIKey.token(ofBearer: APIKey.text(of: token)) == token)
        #expect(APIKey.token(ofBearer: token.text) == nil)
    }

    @Test("a pairing code is read as people type it")
    func pairingCode() throws {
        let code = PairingCode.random()
        for typed in [code.description, code.description.lowercased(), code.description.replacing("-", with: " ")] {
            #expect(PairingCode(typed: typed) == code)
        }
        for wrong in ["", "ABCD", "ABCD-EFG0", "ABCD-EFGHJ", "ĂBCD-EFGH"] { #expect(PairingCode(typed: wrong) == nil) }
    }
}
