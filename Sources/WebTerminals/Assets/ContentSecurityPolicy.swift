/// What a page may load (Content Security Policy Level 3): nothing from elsewhere, and nothing that stands in the page
/// itself but the styles whose digests are named.
enum ContentSecurityPolicy {
    static let standard = policy(allowing: [])

    /// - Parameter styles: SHA-256 of each style element's content, in base64.
    static func policy(allowing styles: [String]) -> String {
        let inline = styles.map { " 'sha256-\($0)'" }.joined()
        return "default-src 'self'; img-src 'self' data:; style-src 'self'\(inline); object-src 'none'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    }
}
