import Access
import HTTPTypes

/// The cookies that hold credentials. `__Host-` binds them to this host, to the root and to Secure (RFC 6265bis,
/// section 4.1.3.2); browsers take loopback for secure without TLS.
enum AccessCookie: String, CaseIterable {
    case session = "__Host-kioskd-session"
    case device = "__Host-kioskd-device"

    /// The longest that browsers keep a cookie: 400 days.
    static let longestSeconds = 400 * 86_400

    func setting(_ token: Token, seconds: Int) -> String {
        "\(rawValue)=\(token.text); Max-Age=\(seconds); \(Self.attributes)"
    }

    var removing: String { "\(rawValue)=; Max-Age=0; \(Self.attributes)" }

    private static let attributes = "Path=/; HttpOnly; Secure; SameSite=Strict"

    /// The token among a request's cookies.
    ///
    /// - Throws: `malformed-request` if there are two: a page of a sibling host may have slipped one in.
    func token(in headers: HTTPFields) throws(Problem) -> Token? {
        let values = headers[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { pair -> Substring? in
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].trimmingPrefix(while: \.isWhitespace) == rawValue else { return nil }
            return parts[1]
        }
        guard values.count < 2 else { throw Problem.malformedRequest }
        return values.first.flatMap { Token($0) }
    }
}
