/// A JSON object of texts, whole numbers and such objects, without white space and escapes: what every event in the log
/// is that comes often.
///
/// Reading one takes a fraction of the time `JSONDecoder` takes, which decides how fast a restart is. Whatever is not of
/// this form is not read at all and left to `JSONDecoder`.
struct PlainObject {
    private let bytes: [UInt8]
    private let fields: [PlainField]
    /// The number of this object: 0 for the outermost.
    private let number: Int

    init?(_ json: String) {
        var parser = PlainObjectParser(json)
        guard parser.readAll() else { return nil }
        self.init(bytes: parser.bytes, fields: parser.fields, number: 0)
    }

    private init(bytes: [UInt8], fields: [PlainField], number: Int) {
        self.bytes = bytes
        self.fields = fields
        self.number = number
    }

    func text(_ name: String) -> String? {
        guard case .text(let range) = field(name) else { return nil }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    func number(_ name: String) -> Int64? {
        guard case .number(let number) = field(name) else { return nil }
        return number
    }

    func object(_ name: String) -> PlainObject? {
        guard case .object(let number) = field(name) else { return nil }
        return PlainObject(bytes: bytes, fields: fields, number: number)
    }

    func has(_ name: String) -> Bool {
        field(name) != nil
    }

    func value<Value: RawRepresentable<String>>(_ name: String) -> Value? {
        text(name).flatMap(Value.init(rawValue:))
    }

    private func field(_ name: String) -> PlainField.Value? {
        fields.first { $0.object == number && bytes[$0.name].elementsEqual(name.utf8) }?.value
    }
}
