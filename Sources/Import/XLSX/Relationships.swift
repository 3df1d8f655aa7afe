import QueueModel

/// Which part stands where: `_rels/….rels` (ECMA-376, part 2, 9.3).
final class Relationships: XMLContent {
    private struct Relationship {
        let id: String
        /// The last part of its type's URI, in which the strict and the transitional form agree.
        let type: String
        let target: String
    }

    let fault: ImportFault? = nil
    private var relationships: [Relationship] = []
    /// Of the part whose relationships these are, with a slash at its end; empty for the package's own.
    private let folder: String

    /// - Parameter part: such as `xl/workbook.xml`; empty for the whole package.
    init(of part: String) {
        folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    }

    static func path(of part: String) -> String {
        let slash = part.lastIndex(of: "/")
        let folder = slash.map { part[...$0] } ?? ""
        let name = slash.map { part[part.index(after: $0)...] } ?? part[...]
        return "\(folder)_rels/\(name).rels"
    }

    func target(id: String) -> String? {
        relationships.first { $0.id == id }.map { resolved($0.target) }
    }

    func target(type: String) -> String? {
        relationships.first { $0.type == type }.map { resolved($0.target) }
    }

    func begin(_ element: String, _ attributes: XMLAttributes) {
        guard element == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"]
        else { return }
        relationships.append(
            Relationship(id: id, type: String(type.split(separator: "/").last ?? ""), target: target)
        )
    }

    func text(_ text: UnsafeRawBufferPointer) {}
    func end(_ element: String) {}

    private func resolved(_ target: String) -> String {
        target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
    }
}
