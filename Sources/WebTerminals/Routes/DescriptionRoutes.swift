import HTTPTypes
import Hummingbird
import NIOCore

/// What describes the API to programs.
struct DescriptionRoutes {
    let description: APIDescription

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("openapi.yaml") { _, _ in
            Response(
                status: .ok,
                headers: [
                    .contentType: APIDescription.contentType, .cacheControl: "no-cache", .eTag: description.entityTag,
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: description.document))
            )
        }
    }
}
