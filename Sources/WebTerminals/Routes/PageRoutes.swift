import HTTPTypes
import Hummingbird
import NIOCore

/// The pages and their assets.
struct PageRoutes {
    let pages: PageStore

    private static let pageNames = ["kiosk", "clerk", "board", "supervisor", "sign-in", "setup", "admin"]

    func add(to router: Router<TerminalRequestContext>) {
        router.get("/") { request, _ in try serve("index.html", to: request) }
        for name in Self.pageNames {
            router.get("/\(name)") { request, _ in try serve("\(name).html", to: request) }
        }
        // Whose word it is the page asks by itself, so that it can say in words when it is nobody's.
        router.get("/t/{token}") { request, _ in try serve("phone.html", to: request) }
        router.get("/assets/**") { request, context in
            let path = context.parameters.getCatchAll().joined(separator: "/")
            return try serve("assets/\(path)", to: request)
        }
    }

    private func serve(_ path: String, to request: Request) throws -> Response {
        guard let file = pages.file(at: path) else { throw Problem.unknownAddress }
        // Checked with the server each time, so that an update reaches every terminal at its next load.
        let (content, isGzipped) = file.representation(accepted: request.headers[.acceptEncoding])
        var headers: HTTPFields = [.eTag: content.entityTag, .cacheControl: "no-cache", .vary: "Accept-Encoding"]
        if let policy = file.policy { headers[.contentSecurityPolicy] = policy }
        headers[.contentType] = file.contentType
        if isGzipped { headers[.contentEncoding] = "gzip" }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: content.bytes)))
    }
}
