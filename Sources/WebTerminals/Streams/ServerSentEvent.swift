import Foundation
import NIOCore

/// One event of a `text/event-stream` (HTML Living Standard, section 9.2).
struct ServerSentEvent: Sendable {
    /// Becomes the terminal's `Last-Event-ID`.
    var id: Int64?
    /// The event's name; `message` when absent.
    var name: String?
    /// One line of text: JSON without line breaks.
    var data: String

    init(id: Int64? = nil, name: String? = nil, data: String) {
        self.id = id
        self.name = name
        self.data = data
    }

    init(id: Int64? = nil, name: String? = nil, document: some Encodable) throws {
        let json = try JSONResponse.encode(document)
        self.init(id: id, name: name, data: String(decoding: json, as: UTF8.self))
    }

    func encoded() -> ByteBuffer {
        var text = ""
        if let id { text += "id: \(id)\n" }
        if let name { text += "event: \(name)\n" }
        text += "data: \(data)\n\n"
        return ByteBuffer(string: text)
    }
}
