import CExpat
import QueueModel

/// Reads an XML document piece by piece through Expat. A document type is refused: no spreadsheet has one, and entities
/// are what attacks are made of.
struct XMLReader: ~Copyable {
    private let parser: OpaquePointer
    private let context: Context
    private var takenBytes = 0

    /// Of one tag or comment. Expat before 2.6 reads an unfinished one again with every piece (CVE-2023-52425): a file of
    /// one endless comment would take minutes.
    private static let longestToken = 256 << 10

    init(_ content: any XMLContent) throws(ImportFault) {
        guard let parser = XML_ParserCreate(nil) else { throw .damaged }
        self.parser = parser
        context = Context(parser: parser, content: content)
        XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, attributes in
                guard let name else { return }
                Context.at(user)?.content.begin(String(xmlName: name), XMLAttributes(attributes))
            },
            { user, name in
                guard let name else { return }
                Context.at(user)?.content.end(String(xmlName: name))
            }
        )
        XML_SetCharacterDataHandler(parser) { user, text, count in
            Context.at(user)?.content.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            guard let context = Context.at(user) else { return }
            XML_StopParser(context.parser, XML_Bool(XML_FALSE))
        }
    }

    deinit { XML_ParserFree(parser) }

    mutating func take(_ bytes: UnsafeRawBufferPointer) throws(ImportFault) {
        let result = XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 0)
        if let fault = context.content.fault { throw fault }
        takenBytes += bytes.count
        guard result == XML_STATUS_OK, takenBytes - Int(XML_GetCurrentByteIndex(parser)) < Self.longestToken else {
            throw .damaged
        }
    }

    func finish() throws(ImportFault) {
        guard XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK else { throw .damaged }
    }

    private final class Context {
        let parser: OpaquePointer
        let content: any XMLContent

        init(parser: OpaquePointer, content: any XMLContent) {
            self.parser = parser
            self.content = content
        }

        static func at(_ user: UnsafeMutableRawPointer?) -> Context? {
            user.map { Unmanaged<Context>.fromOpaque($0).takeUnretainedValue() }
        }
    }
}

extension ZipArchive {
    /// Reads a part that is XML.
    mutating func readXML(_ name: String, into content: any XMLContent) throws(ImportFault) {
        var reader = try XMLReader(content)
        try read(name) { bytes throws(ImportFault) in try reader.take(bytes) }
        try reader.finish()
    }
}
