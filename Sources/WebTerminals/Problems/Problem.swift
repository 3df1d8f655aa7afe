import Foundation
import HTTPTypes
import Hummingbird
import QueueModel

/// Why a request had no effect, as problem details (RFC 9457) with a stable code and a text in both languages.
struct Problem: Error, Sendable {
    let status: HTTPResponse.Status
    let code: String
    let message: LocalizedText

    private struct Document: Encodable {
        let type: String
        let title: String
        let status: Int
        let code: String
        let messages: TextDocument
    }

    func response() throws -> Response {
        let document = Document(
            type: "urn:facequeue:problem:\(code)",
            title: message.en,
            status: status.code,
            code: code,
            messages: TextDocument(message)
        )
        return try JSONResponse.make(document, status: status, contentType: "application/problem+json")
    }
}
