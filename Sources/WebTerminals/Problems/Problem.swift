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
    /// What `Allow` says, where it has to.
    let allowedMethods: [String]

    init(
        status: HTTPResponse.Status,
        code: String,
        message: LocalizedText,
        retryAfter: Int? = nil,
        faults: ImportFaultsDocument? = nil,
        allowedMethods: [String] = []
    ) {
        self.status = status
        self.code = code
        self.message = message
        self.retryAfter = retryAfter
        self.faults = faults
        self.allowedMethods = allowedMethods
    }

    /// The code in words, always the same for one code (RFC 9457, section 3.1.3); the detail tells of this occurrence.
    private var title: String {
        let words = code.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private struct Document: Encodable {
        let type: String
        let title: String
        let detail: String
        let status: Int
        let code: String
        let messages: TextDocument
        let faults: ImportFaultsDocument?
    }

    func response() throws -> Response {
        let document = Document(
            type: "urn:facequeue:problem:\(code)",
            title: title,
            detail: message.en,
            status: status.code,
            code: code,
            messages: TextDocument(message),
            faults: faults
        )
        var response = try JSONResponse.make(document, status: status, contentType: "application/problem+json")
        if let retryAfter { response.headers[.retryAfter] = "\(retryAfter)" }
        if !allowedMethods.isEmpty { response.headers[.allow] = allowedMethods.joined(separator: ", ") }
        // RFC 9110, section 11.6.1: a 401 names a scheme; that of machines, since cookies are none.
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer realm=\"facequeue\"" }
        return response
    }
}
