import Foundation
import NIOHTTP1
import Synchronization
import Testing
import WebTerminals
import Yams

/// What the description of the API promises, to hold answers of a running daemon against.
struct APIContract: Sendable {
    /// That of the checkout; whatever a test's terminal is answered is held against it.
    static let shared = Result { try APIContract(yaml: Place.description) }

    let operations: [Operation]
    private let schemas: SchemaCheck

    init(yaml: String) throws {
        let document = JSONValue(yaml: try Yams.load(yaml: yaml))
        schemas = try SchemaCheck(document)
        operations = (document["paths"]?.members ?? [:]).flatMap { path, item in
            item.members.filter { $0.key != "parameters" }.map { method, content in
                Operation(method: method.uppercased(), path: path, content: content)
            }
        }
    }

    struct Operation: Sendable, Hashable {
        let method: String
        /// Such as `/api/v1/tickets/{ticket}/call`.
        let path: String
        let content: JSONValue
    }

    /// What of an answer breaks the promise. Addresses that are not described promise nothing.
    func faults(of answer: Answer) -> [String] {
        guard let operation = operation(answer.method == "HEAD" ? "GET" : answer.method, answer.path) else { return [] }
        guard let response = operation.content["responses"]?["\(answer.status)"].map(schemas.resolved) else {
            return ["\(answer.status) is not described"]
        }
        return faults(ofHeadersOf: answer, response) + faults(ofBodyOf: answer, response)
    }

    private func faults(ofHeadersOf answer: Answer, _ response: JSONValue) -> [String] {
        (response["headers"]?.members ?? [:]).flatMap { name, header -> [String] in
            let header = schemas.resolved(header)
            guard let text = answer.headers.first(name: name) else {
                return header["required"] == .truth(true) ? ["\(name) is missing"] : []
            }
            let value = header["schema"]?["type"] == .text("integer") ? Double(text).map(JSONValue.number) : .text(text)
            return schemas.faults(of: value ?? .text(text), against: header["schema"] ?? .null, at: name)
        }
    }

    private func faults(ofBodyOf answer: Answer, _ response: JSONValue) -> [String] {
        let type = answer.headers.first(name: "content-type").map { String($0.prefix { $0 != ";" }) }
        guard let content = response["content"] else { return answer.body.isEmpty ? [] : ["a body is not described"] }
        guard let type, let media = content[type] else { return ["\(type ?? "no content type") is not described"] }
        guard type.hasSuffix("json"), answer.method != "HEAD" else { return [] }
        guard let value = try? JSONValue(answer.body) else { return ["the body is no JSON"] }
        return schemas.faults(of: value, against: media["schema"] ?? .null)
    }

    /// The operation whose template fits best: a word before a placeholder.
    func operation(_ method: String, _ path: String) -> Operation? {
        let parts = path.prefix { $0 != "?" }.split(separator: "/")
        return operations.filter { $0.method == method && $0.fits(parts) }.min { $0.placeholders < $1.placeholders }
    }
}

extension APIContract {
    struct Answer: Sendable {
        let method: String
        let path: String
        let status: Int
        let headers: HTTPHeaders
        let body: String
    }

    /// The operations that were carried out at least once, by any test of this process.
    static let carriedOut = Mutex<Set<Operation>>([])

    /// Notes as a failure of the test that runs what of the answer the description does not say.
    static func expect(_ answer: Answer) {
        do {
            let contract = try shared.get()
            if (200..<300).contains(answer.status), let operation = contract.operation(answer.method, answer.path) {
                carriedOut.withLock { _ = $0.insert(operation) }
            }
            let faults = contract.faults(of: answer)
            guard !faults.isEmpty else { return }
            Issue.record("\(answer.method) \(answer.path) \(answer.status): \(faults.joined(separator: "; "))")
        } catch {
            Issue.record("the description cannot be read: \(error)")
        }
    }
}

extension APIContract.Operation: CustomStringConvertible {
    var description: String { "\(method) \(path)" }

    fileprivate var placeholders: Int { path.count { $0 == "{" } }

    fileprivate func fits(_ parts: [Substring]) -> Bool {
        let template = path.split(separator: "/")
        // The one placeholder that stands for several parts.
        guard template.last != "{path}" else { return parts.count >= template.count && parts.first == template.first }
        return template.count == parts.count && zip(template, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}

extension Place {
    /// The description of the API as the daemon of this checkout serves it.
    fileprivate static var description: String {
        get throws {
            let folder = root.appendingPathComponent("Sources/WebTerminals/OpenAPI").path
            return String(decoding: try APIDescription(directory: folder).document, as: UTF8.self)
        }
    }
}
