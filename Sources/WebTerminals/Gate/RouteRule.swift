package import Access
import HTTPTypes

/// Whom one route lets in, and what is noted of it.
package struct RouteRule: Sendable, Hashable {
    package let method: String
    /// As the router names it, such as `/api/v1/tickets/{ticket}/call`.
    package let path: String
    package let admission: Admission
    /// Whether the request shows that a person is there. What a page asks by itself must not keep a session alive.
    let keepsAlive: Bool
    /// Whether the audit tells of it. Whatever changes something is audited.
    package let isAudited: Bool
    /// How many bytes a body may have.
    let bodyLimit: Int

    /// Of every route that takes nothing larger.
    static let usualBodyLimit = 64 << 10

    private init(
        method: String,
        path: String,
        admission: Admission,
        keepsAlive: Bool,
        isAudited: Bool,
        bodyLimit: Int = usualBodyLimit
    ) {
        self.method = method
        self.path = path
        self.admission = admission
        self.keepsAlive = keepsAlive
        self.isAudited = isAudited
        self.bodyLimit = bodyLimit
    }

    /// Whether the audit tells how a request ended. What anybody may try is told where it led to something or was a guess;
    /// both are limited. The rest is not, and strangers would fill the disk with entries.
    func isWorthTelling(_ status: HTTPResponse.Status) -> Bool {
        admission != .anybody || [.created, .noContent, .unauthorized, .forbidden].contains(status)
    }

    /// What a person reads.
    static func read(_ path: String, _ admission: Admission, isAudited: Bool = false) -> RouteRule {
        RouteRule(method: "GET", path: path, admission: admission, keepsAlive: true, isAudited: isAudited)
    }

    /// What a page reads by itself, again and again.
    static func watch(_ path: String, _ admission: Admission) -> RouteRule {
        RouteRule(method: "GET", path: path, admission: admission, keepsAlive: false, isAudited: false)
    }

    /// A file.
    static func upload(_ path: String, _ admission: Admission, limit: Int) -> RouteRule {
        RouteRule(
            method: "POST",
            path: path,
            admission: admission,
            keepsAlive: true,
            isAudited: true,
            bodyLimit: limit
        )
    }

    static func post(_ path: String, _ admission: Admission) -> RouteRule { change("POST", path, admission) }
    static func put(_ path: String, _ admission: Admission) -> RouteRule { change("PUT", path, admission) }
    static func delete(_ path: String, _ admission: Admission) -> RouteRule { change("DELETE", path, admission) }

    private static func change(_ method: String, _ path: String, _ admission: Admission) -> RouteRule {
        RouteRule(method: method, path: path, admission: admission, keepsAlive: true, isAudited: true)
    }
}
