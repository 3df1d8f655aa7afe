import HTTPTypes

/// Whether a request that changes something comes from a page of this daemon: another site's page can make a browser
/// send it, but not lie about where it comes from (OWASP, Cross-Site Request Forgery Prevention: verifying origin).
struct OriginCheck: Sendable {
    /// `https` with TLS, `http` without; both where a proxy ends TLS.
    let schemes: [String]

    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

    /// - Parameters:
    ///   - authority: the host and port that the request was sent to.
    ///   - isCookie: whether it rests on a cookie.
    func passes(_ headers: HTTPFields, authority: String?, isCookie: Bool) -> Bool {
        if let origin = headers[.origin] { return isOwn(origin, authority: authority) }
        if let site = Self.fetchSite.flatMap({ headers[$0] }) { return site == "same-origin" }
        // Every browser says where a request that changes something comes from; what says nothing is no browser, and
        // has no cookie that somebody else could make it send.
        return !isCookie
    }

    private func isOwn(_ origin: String, authority: String?) -> Bool {
        guard let authority, !authority.isEmpty else { return false }
        return schemes.contains { origin.lowercased() == "\($0)://\(authority.lowercased())" }
    }
}
