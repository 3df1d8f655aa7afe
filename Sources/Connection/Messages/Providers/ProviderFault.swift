/// Why a provider did not take a message. Nothing in it is personal.
package struct ProviderFault: Error, Hashable, Sendable {
    /// A stable name for programs.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// No connection, or it broke.
        case unreachable = "provider-unreachable"
        case slow = "provider-slow"
        /// It answered, and said no.
        case refused = "provider-refused"
        /// It does not know us: the secret is wrong, or may not do this.
        case denied = "provider-denied"
        /// It has too much to do, or is out of order.
        case busy = "provider-busy"
        case secret = "provider-secret-unreadable"
    }

    package let code: Code
    /// In English, for the journal.
    package let detail: String
    /// Whether the same message may be tried again: the provider has certainly not sent it, or knows it by its id.
    package let mayPass: Bool
    /// After how long, where the provider says so.
    package let retryAfter: Duration?

    package init(_ code: Code, detail: String, mayPass: Bool = true, retryAfter: Duration? = nil) {
        self.code = code
        self.detail = detail
        self.mayPass = mayPass
        self.retryAfter = retryAfter
    }
}

extension ProviderFault: CustomStringConvertible {
    package var description: String { "\(detail) (\(code.rawValue))" }
}
