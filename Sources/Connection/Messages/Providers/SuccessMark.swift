package import Foundation

/// By which field of a JSON answer a provider says that it took a message: `CodeResult=100`, `data.status=success`.
package struct SuccessMark: Hashable, Sendable {
    private let path: [String]
    private let value: String

    package init?(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        path = parts[0].split(separator: ".").map(String.init)
        value = parts[1]
    }

    /// As it is written.
    var text: String { path.joined(separator: ".") + "=" + value }

    /// Numbers, texts and truth values count by how they are written.
    package func isOn(_ answer: Data) -> Bool {
        var node = try? JSONDecoder().decode(Node.self, from: answer)
        for name in path {
            guard case .object(let members) = node else { return false }
            node = members[name]
        }
        guard case .value(let found) = node else { return false }
        return found == value
    }

    private enum Node: Decodable {
        case object([String: Node])
        case value(String)
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let members = try? container.decode([String: Node].self) {
                self = .object(members)
            } else if let text = try? container.decode(String.self) {
                self = .value(text)
            } else if let truth = try? container.decode(Bool.self) {
                self = .value("\(truth)")
            } else if let number = try? container.decode(Int64.self) {
                self = .value("\(number)")
            } else {
                self = .other
            }
        }
    }
}
