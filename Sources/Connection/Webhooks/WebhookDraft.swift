internal import Foundation
package import QueueModel
internal import QueueStore

/// What somebody wants a webhook to be.
package struct WebhookDraft: Hashable, Sendable {
    let name: String
    let url: String
    let kinds: Set<Event.Kind>?

    static let nameLength = 1...60
    static let longestURL = 2_000

    /// - Parameter kinds: nil for all.
    /// - Throws: `bad-webhook-name`, `bad-webhook-url` or `no-webhook-kinds`.
    package init(name: String, url: String, kinds: Set<Event.Kind>?) throws(WebhookError) {
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        let isPrintable = name.unicodeScalars.allSatisfy { !CharacterSet.controlCharacters.contains($0) }
        guard Self.nameLength.contains(name.count), isPrintable else { throw .badName }
        guard Self.isUsable(url) else { throw .badURL }
        guard kinds?.isEmpty != true else { throw .noKinds }
        self.name = name
        self.url = url
        self.kinds = kinds
    }

    /// With `user:password@` a secret would stand in lists and in the audit.
    private static func isUsable(_ url: String) -> Bool {
        guard url.utf8.count <= longestURL, let parts = URLComponents(string: url) else { return false }
        return ["http", "https"].contains(parts.scheme) && parts.host?.isEmpty == false && parts.fragment == nil
            && parts.user == nil && parts.password == nil
    }

    func apply(to webhook: inout Webhook) {
        webhook.name = name
        webhook.url = url
        webhook.kinds = kinds
    }
}
