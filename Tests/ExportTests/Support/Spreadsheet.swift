import Foundation
import FoundationXML

/// Reads a workbook back, without the library that wrote it.
struct Spreadsheet {
    struct Cell: Equatable {
        let text: String
        let isText: Bool

        var number: Double? { isText ? nil : Double(text) }
    }

    let sheetNames: [String]
    private let path: String

    init(path: String) throws {
        self.path = path
        let workbook = ElementReader(["sheet"])
        try workbook.read(Self.member("xl/workbook.xml", of: path))
        sheetNames = workbook.elements.compactMap { $0.attributes["name"] }
    }

    /// The rows of the sheet, by column letter.
    func rows(ofSheet index: Int) throws -> [[String: Cell]] {
        let reader = ElementReader(["row", "c", "v", "t"])
        try reader.read(xml(ofSheet: index))
        var rows: [[String: Cell]] = []
        for element in reader.elements {
            switch element.name {
            case "row": rows.append([:])
            case "c": reader.column = element.attributes["r"]?.filter(\.isLetter) ?? ""
            default: rows[rows.count - 1][reader.column] = Cell(text: element.text, isText: element.name == "t")
            }
        }
        return rows
    }

    func xml(ofSheet index: Int) throws -> Data {
        try Self.member("xl/worksheets/sheet\(index + 1).xml", of: path)
    }

    /// All parts of the file as one text.
    func allText() throws -> String {
        String(decoding: try Self.member("*", of: path), as: UTF8.self)
    }

    private static func member(_ name: String, of path: String) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/unzip")
        process.arguments = ["-p", path, name]
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
        return data
    }
}

/// Collects the elements of some names, in the order in which they begin.
private final class ElementReader: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""
    }

    var column = ""
    private(set) var elements: [Element] = []
    private let names: Set<String>
    private var isCollecting = false

    init(_ names: Set<String>) {
        self.names = names
    }

    func read(_ data: Data) throws {
        let parser = XMLParser(data: data)
        parser.delegate = self
        guard parser.parse() else { throw CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        isCollecting = names.contains(name)
        if isCollecting { elements.append(Element(name: name, attributes: attributes)) }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        isCollecting = false
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if isCollecting { elements[elements.count - 1].text += text }
    }
}
