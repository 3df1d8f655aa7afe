import Foundation
import HTTPTypes
import Hummingbird
import QueueModel

/// Why a request had no effect, as problem details (RFC 9457) with a stable code and a text in both languages.
struct Problem: Error, Sendable {
    let status: HTTPResponse.Status
    let code: String
    let message: LocalizedText
    /// After how many seconds another try makes sense, where that is known.
    let retryAfter: Int?
    /// What is wrong in a file; nil where it is not about one.
    let faults: ImportFaultsDocument?

    init(
        status: HTTPResponse.Status,
        code: String,
        message: LocalizedText,
        retryAfter: Int? = nil,
        faults: ImportFaultsDocument? = nil
    ) {
        self.status = status
        self.code = code
        self.message = message
        self.retryAfter = retryAfter
        self.faults = faults
    }

    private struct Document: Encodable {
        let type: String
        let title: String
        let status: Int
        let code: String
        let messages: TextDocument
        let faults: ImportFaultsDocument?
    }

    func response() throws -> Response {
        let document = Document(
            type: "urn:facequeue:problem:\(code)",
            title: message.en,
            status: status.code,
            code: code,
            messages: TextDocument(message),
            faults: faults
        )
        var response = try JSONResponse.make(document, status: status, contentType: "application/problem+json")
        if let retryAfter { response.headers[.retryAfter] = "\(retryAfter)" }
        // RFC 9110, section 11.6.1: a 401 names a scheme; that of machines, since cookies are none.
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer realm=\"facequeue\"" }
        return response
    }
}
