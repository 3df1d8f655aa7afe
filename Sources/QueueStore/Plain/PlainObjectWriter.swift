import QueueModel

/// Writes what a ``PlainObject`` reads: byte for byte what `JSONEncoder` writes with sorted keys, in a fraction of the
/// time, which decides how many commands a second become durable.
struct PlainObjectWriter {
    private var text = "{"
    /// No text so far needs escaping.
    private var isPlain = true

    /// The finished object; `nil` when it takes `JSONEncoder` to write it.
    var json: String? { isPlain ? text + "}" : nil }

    init() {
        text.reserveCapacity(192)
    }

    /// Adds a field; its name comes after those before it in the alphabet.
    mutating func add(_ name: StaticString, _ value: String) {
        isPlain = isPlain && value.utf8.allSatisfy(Self.isPlain)
        begin(name)
        text += "\""
        text += value
        text += "\""
    }

    mutating func add(_ name: StaticString, _ value: some RawRepresentable<String>) {
        add(name, value.rawValue)
    }

    mutating func add(_ name: StaticString, _ value: Int64) {
        begin(name)
        text += String(value)
    }

    mutating func add(_ name: StaticString, _ write: (inout PlainObjectWriter) -> Void) {
        var object = PlainObjectWriter()
        write(&object)
        begin(name)
        guard let json = object.json else { return isPlain = false }
        text += json
    }

    private mutating func begin(_ name: StaticString) {
        text += text.utf8.count == 1 ? "\"" : ",\""
        text += name.description
        text += "\":"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}
