import QueueModel

/// Takes what stands in an XML document as it is read. Names come without a namespace's prefix.
protocol XMLContent: AnyObject {
    /// Why the document is of no use, once that is seen.
    var fault: ImportFault? { get }

    func begin(_ element: String, _ attributes: XMLAttributes)
    func text(_ text: UnsafeRawBufferPointer)
    func end(_ element: String)
}

/// The attributes of one element, while it begins.
struct XMLAttributes {
    /// Names and values in turn, ended by nil.
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        self.pairs = pairs
    }

    subscript(name: String) -> String? {
        var index = 0
        while let pairs, let key = pairs[index], let value = pairs[index + 1] {
            if String(xmlName: key) == name { return String(cString: value) }
            index += 2
        }
        return nil
    }
}

extension String {
    /// The part behind the namespace's prefix.
    init(xmlName name: UnsafePointer<CChar>) {
        let whole = String(cString: name)
        self =
            whole.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(whole[whole.utf8.index(after: $0)...]) } ?? whole
    }
}
