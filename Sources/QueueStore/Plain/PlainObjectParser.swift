/// Finds the fields of a ``PlainObject``; gives up at anything else.
struct PlainObjectParser {
    /// No event nests deeper; a row that does, as only a damaged or foreign file holds, must not use up the stack.
    private static let deepest = 8

    let bytes: [UInt8]
    private(set) var fields: [PlainField] = []
    private var position = 0
    private var objects = 0
    private var depth = 0

    init(_ json: String) {
        bytes = Array(json.utf8)
        fields.reserveCapacity(8)
    }

    mutating func readAll() -> Bool {
        readObject() && position == bytes.count
    }

    private mutating func readObject() -> Bool {
        let object = objects
        objects += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { return false }
        guard skip(UInt8(ascii: "{")) else { return false }
        repeat {
            guard readField(of: object) else { return false }
        } while skip(UInt8(ascii: ","))
        return skip(UInt8(ascii: "}"))
    }

    private mutating func readField(of object: Int) -> Bool {
        guard let name = readText(), skip(UInt8(ascii: ":")) else { return false }
        if let text = readText() {
            fields.append(PlainField(object: object, name: name, value: .text(text)))
            return true
        }
        if let number = readNumber() {
            fields.append(PlainField(object: object, name: name, value: .number(number)))
            return true
        }
        fields.append(PlainField(object: object, name: name, value: .object(objects)))
        return readObject()
    }

    /// Up to 18 digits, so that the number cannot overflow, and none too many zeros; `nil`, with nothing read, otherwise.
    private mutating func readNumber() -> Int64? {
        var end = position
        var number: Int64 = 0
        while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]), end - position < 18 {
            number = number * 10 + Int64(bytes[end] - UInt8(ascii: "0"))
            end += 1
        }
        guard end > position, bytes[position] != UInt8(ascii: "0") || end == position + 1 else { return nil }
        position = end
        return number
    }

    /// The range between two quotes; `nil`, with nothing read, where none begins.
    private mutating func readText() -> Range<Int>? {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
        var end = position + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            guard bytes[end] != UInt8(ascii: "\\"), bytes[end] >= 0x20 else { return nil }
            end += 1
        }
        guard end < bytes.count else { return nil }
        defer { position = end + 1 }
        return position + 1..<end
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }
}
