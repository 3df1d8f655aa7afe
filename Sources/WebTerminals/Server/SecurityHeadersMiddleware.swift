import HTTPTypes
import Hummingbird

/// Pages load only what this daemon serves, are never framed, and tell nobody where they were.
struct SecurityHeadersMiddleware<Context: RequestContext>: RouterMiddleware {
    private let fields: HTTPFields

    /// - Parameter isSecure: whether browsers reach the daemon over TLS.
    init(isSecure: Bool) {
        var fields: HTTPFields = [
            .contentSecurityPolicy: ContentSecurityPolicy.standard,
            .xContentTypeOptions: "nosniff",
        ]
        let others = [
            "Referrer-Policy": "no-referrer",
            "X-Frame-Options": "DENY",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            // The camera is the daemon's: no page needs the browser's.
            "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        ]
        for (name, value) in others {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        if isSecure { fields[.strictTransportSecurity] = "max-age=31536000" }
        self.fields = fields
    }

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // A page with styles of its own has said what it needs.
        for field in fields where response.headers[field.name] == nil {
            response.headers[field.name] = field.value
        }
        return response
    }
}
