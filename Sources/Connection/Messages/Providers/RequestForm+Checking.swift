internal import Foundation
package import QueueModel

extension RequestForm {
    /// A form that would not work, and which part of it.
    package struct Mistake: Error, Hashable, Sendable {
        package enum Part: String, Hashable, Sendable {
            case url, headers, body, secret
        }

        package let part: Part
        /// In English, behind the name of the part.
        package let detail: String
    }

    /// - Parameter headers: such as `Authorization: Bearer {secret}`.
    package init(
        url: String,
        method: Method,
        headers: [String],
        body: String,
        format: RequestFormat,
        textIDs: [MessageKind: String],
        secret: SecretFile?
    ) throws(Mistake) {
        // No place may decide where a number is sent to: they come behind the host.
        guard let origin = RequestOrigin(url: url.replacing(/\{[^}]*\}/, with: "0")),
            url.prefixMatch(of: /[a-zA-Z]+:\/\/[^\/?#{}]+([\/?#]|$)/) != nil
        else { throw Mistake(part: .url, detail: "is no address such as https://sms.example.vn/send") }
        guard origin.isTrustworthy else {
            throw Mistake(
                part: .url,
                detail: "would send numbers unencrypted; only the office's own network may: use https"
            )
        }
        self.origin = origin
        self.url = try Self.wording(url, .url)
        self.method = method
        self.headers = try headers.map { header throws(Mistake) in try Self.header(header) }
        self.body = body.isEmpty ? nil : try Self.wording(body, .body)
        self.format = format
        self.textIDs = textIDs
        self.secret = secret
        try check()
    }

    private static func wording(_ text: String, _ part: Mistake.Part) throws(Mistake) -> Wording {
        do {
            return try Wording(text)
        } catch {
            throw Mistake(part: part, detail: "names the place {\(error.name)}, which there is not")
        }
    }

    /// RFC 9110, sections 5.1 and 5.6.2.
    private static func header(_ text: String) throws(Mistake) -> (name: String, value: Wording) {
        guard let match = text.wholeMatch(of: /([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*(.*)/) else {
            throw Mistake(part: .headers, detail: "holds no header such as \"Authorization: Bearer {secret}\"")
        }
        return (String(match.1), try wording(String(match.2), .headers))
    }

    private func check() throws(Mistake) {
        let named = url.places.union(body?.places ?? [])
        guard !named.isDisjoint(with: MessagePlace.numbers) else {
            throw Mistake(part: .body, detail: "does not say whom to tell: {number}, {number.digits} or {number.local}")
        }
        guard named.contains(.text) || named.contains(.textID) else {
            throw Mistake(part: .body, detail: "does not say what to tell: {text} or {text.id}")
        }
        guard body == nil || method != .get else {
            throw Mistake(part: .body, detail: "does not go with the method GET")
        }
        guard !needsSecret || secret != nil else {
            throw Mistake(part: .secret, detail: "is missing: the request names {secret}")
        }
        try checkJSON()
    }

    /// With every value filled in it has to be JSON still, also with one that needs escaping.
    private func checkJSON() throws(Mistake) {
        guard let body, format == .json else { return }
        let values = Dictionary(uniqueKeysWithValues: MessagePlace.allCases.map { ($0, "\"1\\") })
        let numeric: [MessagePlace: String] = [.ahead: "1", .position: "2"].merging(
            textIDs.values.first.map { [.textID: $0] } ?? [:]
        ) { first, _ in first }
        let filled = body.filled(with: values.merging(numeric) { _, sample in sample }, escapedBy: format.escape)
        guard (try? JSONSerialization.jsonObject(with: Data(filled.utf8))) != nil else {
            throw Mistake(part: .body, detail: "is no JSON once it is filled in: put places between quotation marks")
        }
    }
}
