/// The objects and lists of any JSON.
indirect enum JSONTree: Decodable {
    case value
    case object([String: JSONTree])
    case list([JSONTree])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let members = try? container.decode([String: JSONTree].self) {
            self = .object(members)
        } else if let elements = try? container.decode([JSONTree].self) {
            self = .list(elements)
        } else {
            self = .value
        }
    }
}
