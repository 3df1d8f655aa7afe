internal import Foundation

/// The file of a provider's secret. It is read for each message, so that a new secret is used at once.
package struct SecretFile: Hashable, Sendable {
    package let path: String
    /// What the service manager hands over is its business.
    private let isCredential: Bool

    /// More is no secret.
    private static let longest = 8_192

    package init(path: String, isCredential: Bool = false) {
        self.path = path
        self.isCredential = isCredential
    }

    /// The text, without blanks around it.
    package func read() throws(ProviderFault) -> String {
        guard isCredential || isPrivate else {
            throw fault("\(path) is missing or may be read by others: chmod 600, owned by the daemon's user")
        }
        guard let data = FileManager.default.contents(atPath: path), data.count <= Self.longest,
            let text = String(data: data, encoding: .utf8)
        else { throw fault("\(path) cannot be read as a short text") }
        let secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !secret.isEmpty else { throw fault("\(path) is empty") }
        return secret
    }

    private var isPrivate: Bool {
        let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        return mode.map { $0.intValue & 0o077 == 0 } ?? false
    }

    private func fault(_ detail: String) -> ProviderFault { ProviderFault(.secret, detail: detail) }
}
