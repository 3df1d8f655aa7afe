// What says who a request comes from: cookies, Authorization, Origin; and what people and the database hand in: names,
// codes, secrets, hashes.

import Access
import FuzzInput
import HTTPTypes

@testable import WebTerminals

private enum Credentials {
    static func consume(_ input: consuming FuzzInput) {
        let choice = input.byte() % 7
        let text = input.restAsText()
        switch choice {
        case 0: readHeaders(text)
        case 1: checkOrigin(text)
        case 2: checkRoundTrip(PairingCode(typed: text)) { PairingCode(typed: $0.description) }
        case 3: checkRoundTrip(UserName(rawValue: text)) { UserName(rawValue: $0.rawValue) }
        case 4: checkRoundTrip(SecretHash(phc: text)) { SecretHash(phc: $0.phc) }
        case 5: chooseSecret(text)
        default: _ = EntityTag.matches(text, "\"a\"")
        }
    }

    private static func checkRoundTrip<Value: Equatable>(_ value: Value?, _ again: (Value) -> Value?) {
        if let value { precondition(again(value) == value, "read, written, and read differently") }
    }

    /// One header a line, `name: value`.
    private static func readHeaders(_ text: String) {
        var fields = HTTPFields()
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else { continue }
            fields.append(HTTPField(name: name, value: String(parts[1])))
        }
        guard let credentials = try? RequestCredentials(fields) else { return }
        precondition(
            credentials.isCookie
                == (credentials.bearer == nil
                    && (credentials.session != nil || credentials.device != nil))
        )
        if let bearer = credentials.bearer { _ = APIKey.token(ofBearer: bearer) }
        for token in [credentials.session, credentials.device].compactMap(\.self) {
            precondition(token.text.utf8.count == 43 && Token(token.text) == token)
        }
    }

    /// The first line is the origin, the second the authority. None but the authority's own may pass.
    private static func checkOrigin(_ text: String) {
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let authority = lines.count > 1 ? lines[1] : "h"
        let headers: HTTPFields = [.origin: lines.first ?? ""]
        guard OriginCheck(schemes: ["https"]).passes(headers, authority: authority, isCookie: true) else { return }
        precondition((headers[.origin] ?? "").lowercased() == "https://" + authority.lowercased())
    }

    private static func chooseSecret(_ text: String) {
        guard let user = UserName(rawValue: "lan") else { fatalError("a good name is refused") }
        for role in Role.allCases { _ = try? Secret(choosing: text, for: user, role: role) }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
func consume(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Credentials.consume(FuzzInput(bytes, count))
    return 0
}
