import QueueModel

/// `sharedStrings.xml`: the texts that cells name by their number.
final class SharedStrings: XMLContent {
    private(set) var fault: ImportFault?
    private(set) var strings: [String] = []
    private var current = CellText()

    func begin(_ element: String, _ attributes: XMLAttributes) {
        current.begin(element)
    }

    func text(_ text: UnsafeRawBufferPointer) {
        current.take(text)
    }

    func end(_ element: String) {
        current.end(element)
        guard element == "si" else { return }
        let string = current.finish()
        guard strings.count < ImportLimits.sharedStrings else { return fault = .unpacksTooLarge }
        strings.append(string)
    }
}
